import type { Migration } from '../../../base/db/migrate.ts'

/** Few have a raised priority: an index that no message moves. */
export const conversationsPriority: Migration = {
  async up(db) {
    await db.schema.createIndex('conversations_priority').on('conversations').columns(['priority', 'id']).execute()
  },
}
