import type { Migration } from '../../../base/db/migrate.ts'

/** Forms that people fill in. */
export const formsFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('forms')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('title', types.text(200), (c) => c.notNull())
      .addColumn('use_for', types.key(16), (c) => c.notNull())
      .addColumn('fields', types.json, (c) => c.notNull())
      .addColumn('enabled', types.flag, (c) => c.notNull())
      .addColumn('inboxes', types.json, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .addColumn('removed_at', types.time)
      .modifyEnd(tableOptions).execute()
  },
}
