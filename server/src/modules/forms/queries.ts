import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { FormRow } from './tables.ts'

export function createQueries(db: Db, dialect: Dialect) {
  return {
    all: (): Promise<FormRow[]> => db.selectFrom('forms').selectAll().where('removed_at', 'is', null).orderBy('created_at').orderBy('id').execute(),

    find: (id: string, from: Db = db): Promise<FormRow | undefined> =>
      from.selectFrom('forms').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst(),

    /** The row, locked. Fails with `absent`. */
    async lock(tx: Tx, id: string): Promise<FormRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('forms').selectAll().where('id', '=', id).where('removed_at', 'is', null)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },

    /** Forms are few, and the lane writes one transaction after another. */
    async isTaken(tx: Tx, title: string, except: string): Promise<boolean> {
      const row = await tx.kysely.selectFrom('forms').select('id').where('title', '=', title).where('id', '!=', except).where('removed_at', 'is', null).executeTakeFirst()
      return row !== undefined
    },

    add: async (tx: Tx, row: FormRow): Promise<void> => void (await tx.kysely.insertInto('forms').values(row).execute()),
    save: async (tx: Tx, id: string, changes: Partial<FormRow>): Promise<void> =>
      void (await tx.kysely.updateTable('forms').set(changes).where('id', '=', id).execute()),
  }
}
export type Queries = ReturnType<typeof createQueries>
