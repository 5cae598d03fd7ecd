import type { Migration } from '../../../base/db/migrate.ts'

/** Why a contact is blocked, by whom and until when. */
export const contactsBlockReasons: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('contacts').addColumn('block_reason', types.text(200)).execute()
    await db.schema.alterTable('contacts').addColumn('blocked_by', types.id).execute()
    await db.schema.alterTable('contacts').addColumn('blocked_at', types.time).execute()
    await db.schema.alterTable('contacts').addColumn('blocked_until', types.time).execute()
    await db.schema.createIndex('contacts_blocked').on('contacts').columns(['blocked', 'blocked_at', 'id']).execute()
    await db.schema.createIndex('contacts_blocked_until').on('contacts').columns(['blocked', 'blocked_until']).execute()
  },
}
