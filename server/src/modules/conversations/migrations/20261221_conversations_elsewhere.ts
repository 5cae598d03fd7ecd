import type { Migration } from '../../../base/db/migrate.ts'

/** Whoever serves the contact in the vendor's own client is named, for the conversation is not over then. */
export const conversationsElsewhere: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('conversations').addColumn('elsewhere', types.text(64)).execute()
  },
}
