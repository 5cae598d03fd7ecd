import type { Migration } from '../../../base/db/migrate.ts'

/** Inboxes and the keys of their shops. */
export const inboxesFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('inboxes')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('channel', types.key(32), (c) => c.notNull())
      .addColumn('name', types.text(64), (c) => c.notNull().unique())
      .addColumn('brand', types.id, (c) => c.notNull())
      .addColumn('enabled', types.flag, (c) => c.notNull())
      .addColumn('origins', types.json, (c) => c.notNull())
      .addColumn('look', types.json, (c) => c.notNull())
      .addColumn('bot_on', types.flag, (c) => c.notNull())
      .addColumn('reopen_minutes', types.int, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createTable('inbox_customer_keys')
      .addColumn('kid', types.key(40), (c) => c.primaryKey().notNull())
      .addColumn('inbox', types.id, (c) => c.notNull())
      .addColumn('secret', types.longText, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('inbox_customer_keys_inbox').on('inbox_customer_keys').columns(['inbox', 'created_at']).execute()
  },
}
