import type { Migration } from '../../../base/db/migrate.ts'

/** What the contact wrote last stays at hand after the bot has said that somebody will come. */
export const conversationsContactText: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('conversations').addColumn('contact_text', types.text(120)).execute()
  },
}
