import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { IntentRow } from '../tables.ts'

const columns = ['name', 'name_en', 'group_name', 'description', 'action', 'slots', 'enabled', 'place', 'revision', 'removed_at', 'updated_at', 'updated_by'] as const satisfies readonly (keyof IntentRow)[]

/** Reads and writes of intents. */
export function createIntentQueries(db: Db, dialect: Dialect) {
  return {
    /** All that were not removed: those that shipped in their order, then the others by id. */
    all: (from: Pick<Tx, 'kysely'> = { kysely: db }): Promise<IntentRow[]> =>
      from.kysely.selectFrom('understanding_intents').selectAll().where('removed_at', 'is', null).orderBy('place').orderBy('id').execute(),
    byId: (id: string): Promise<IntentRow | undefined> =>
      db.selectFrom('understanding_intents').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst(),
    /** The row, removed or not, locked until the transaction ends. */
    lock: (tx: Tx, id: string): Promise<IntentRow | undefined> =>
      dialect.forUpdate(tx.kysely.selectFrom('understanding_intents').selectAll().where('id', '=', id)).executeTakeFirst(),
    async put(tx: Tx, row: IntentRow): Promise<void> {
      await dialect.upsert(tx.kysely.insertInto('understanding_intents').values(row), ['id'], columns).execute()
    },
    async addMissing(tx: Tx, rows: readonly IntentRow[]): Promise<void> {
      if (rows.length > 0) await dialect.insertIgnore(tx.kysely.insertInto('understanding_intents').values([...rows])).execute()
    },
  }
}
export type IntentQueries = ReturnType<typeof createIntentQueries>
