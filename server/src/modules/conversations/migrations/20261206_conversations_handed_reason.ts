import type { Migration } from '../../../base/db/migrate.ts'

/** Why a conversation came to people stays beside why it was given to the one who has it. */
export const conversationsHandedReason: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('conversations').addColumn('handed_reason', types.key(64)).execute()
  },
}
