import type { Migration } from '../../../base/db/migrate.ts'

/** Pages of the shop that contacts looked at, and which pre-chat forms they have answered. */
export const inboxesTrail: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('page_views')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('contact', types.id, (c) => c.notNull())
      .addColumn('client_id', types.key(64), (c) => c.notNull())
      .addColumn('inbox', types.id, (c) => c.notNull())
      .addColumn('conversation', types.id)
      .addColumn('url', types.longText, (c) => c.notNull())
      .addColumn('title', types.text(200), (c) => c.notNull())
      .addColumn('at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('page_views_once').on('page_views').columns(['contact', 'client_id']).unique().execute()
    await db.schema.createIndex('page_views_latest').on('page_views').columns(['contact', 'at', 'id']).execute()
    await db.schema.createTable('pre_chat_answers')
      .addColumn('contact', types.id, (c) => c.notNull())
      .addColumn('form', types.id, (c) => c.notNull())
      .addColumn('conversation', types.id, (c) => c.notNull())
      .addColumn('at', types.time, (c) => c.notNull())
      .addPrimaryKeyConstraint('pre_chat_answers_once', ['contact', 'form'])
      .modifyEnd(tableOptions).execute()
  },
}
