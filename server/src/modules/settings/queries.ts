import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { SettingsRow } from './tables.ts'

export function createQueries(db: Db, dialect: Dialect) {
  return {
    read: (name: string): Promise<SettingsRow | undefined> => db.selectFrom('settings').selectAll().where('name', '=', name).executeTakeFirst(),
    all: (): Promise<SettingsRow[]> => db.selectFrom('settings').selectAll().execute(),

    lock: (tx: Tx, name: string): Promise<SettingsRow | undefined> =>
      dialect.forUpdate(tx.kysely.selectFrom('settings').selectAll().where('name', '=', name)).executeTakeFirst(),

    /** Stores a first revision; false when somebody else was quicker. */
    async insert(tx: Tx, row: SettingsRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('settings').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    async update(tx: Tx, row: SettingsRow): Promise<void> {
      await tx.kysely.updateTable('settings').set(row).where('name', '=', row.name).execute()
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
