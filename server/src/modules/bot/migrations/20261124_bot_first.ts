import type { Migration } from '../../../base/db/migrate.ts'

/** What the bot remembers of a conversation. */
export const botFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('bot_turns')
      .addColumn('conversation', types.id, (c) => c.primaryKey().notNull())
      .addColumn('failures', types.int, (c) => c.notNull())
      .addColumn('asked', types.json, (c) => c.notNull())
      .addColumn('question_seq', types.time, (c) => c.notNull())
      .addColumn('reply_seq', types.time, (c) => c.notNull())
      .addColumn('updated_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
  },
}
