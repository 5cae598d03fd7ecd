import type { Migration } from '../../../base/db/migrate.ts'

/** One row per section that was ever changed. */
export const settingsFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('settings')
      .addColumn('name', types.key(64), (c) => c.primaryKey().notNull())
      .addColumn('chosen', types.json, (c) => c.notNull())
      .addColumn('revision', types.int, (c) => c.notNull())
      .addColumn('updated_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
  },
}
