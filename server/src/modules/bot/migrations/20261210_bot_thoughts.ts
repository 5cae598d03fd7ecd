import type { Migration } from '../../../base/db/migrate.ts'

/** The state of several turns, and what the bot made of each message, for the people who take over. */
export const botThoughts: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.alterTable('bot_turns').addColumn('dialogue', types.json).execute()
    await db.schema.createTable('bot_thoughts')
      .addColumn('message', types.id, (c) => c.primaryKey().notNull())
      .addColumn('conversation', types.id, (c) => c.notNull())
      .addColumn('seq', types.time, (c) => c.notNull())
      .addColumn('at', types.time, (c) => c.notNull())
      .addColumn('thought', types.json, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('bot_thoughts_by_conversation').on('bot_thoughts').columns(['conversation', 'seq']).execute()
    await db.schema.createIndex('bot_thoughts_by_age').on('bot_thoughts').column('at').execute()
  },
}
