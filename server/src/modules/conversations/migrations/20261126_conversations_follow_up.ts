import type { Migration } from '../../../base/db/migrate.ts'

/** Few are to be followed up, and every console counts them: an index that no message moves. */
export const conversationsFollowUp: Migration = {
  async up(db) {
    await db.schema.createIndex('conversations_follow_up').on('conversations').columns(['follow_up', 'id']).execute()
  },
}
