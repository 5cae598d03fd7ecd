import type { Migration } from '../../../base/db/migrate.ts'

/** Invitations to rate, and ratings. */
export const satisfactionFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('ratings')
      .addColumn('invitation', types.id, (c) => c.primaryKey().notNull())
      .addColumn('conversation', types.id, (c) => c.notNull())
      .addColumn('contact', types.id, (c) => c.notNull())
      .addColumn('agent', types.id)
      .addColumn('offered', types.json, (c) => c.notNull())
      .addColumn('invited_at', types.time, (c) => c.notNull())
      .addColumn('expires_at', types.time, (c) => c.notNull())
      .addColumn('score', types.int)
      .addColumn('tags', types.json)
      .addColumn('comment', types.longText)
      .addColumn('rated_at', types.time)
      .addColumn('times', types.int, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('ratings_conversation').on('ratings').columns(['conversation', 'invited_at']).execute()
    await db.schema.createIndex('ratings_latest').on('ratings').columns(['rated_at', 'invitation']).execute()
    await db.schema.createIndex('ratings_agent').on('ratings').columns(['agent', 'rated_at', 'invitation']).execute()
  },
}
