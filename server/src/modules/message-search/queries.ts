import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'

export function createQueries(db: Db, dialect: Dialect) {
  return {
    async mark(name: string): Promise<string | undefined> {
      return (await db.selectFrom('message_search_marks').select('value').where('name', '=', name).executeTakeFirst())?.value
    },
    async setMark(tx: Tx, name: string, value: string): Promise<void> {
      await dialect.upsert(tx.kysely.insertInto('message_search_marks').values({ name, value, at: tx.now }), ['name'], ['value', 'at']).execute()
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
