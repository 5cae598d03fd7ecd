import type { Migration } from '../../../base/db/migrate.ts'

/** Which version of the index has been made. */
export const messageSearchFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('message_search_marks')
      .addColumn('name', types.key(64), (c) => c.primaryKey().notNull())
      .addColumn('value', types.key(64), (c) => c.notNull())
      .addColumn('at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
  },
}
