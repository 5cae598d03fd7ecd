import type { Migration } from '../../../base/db/migrate.ts'

/** Whom agents let wait is looked for every second. */
export const conversationsUnanswered: Migration = {
  async up(db) {
    await db.schema.createIndex('conversations_unanswered').on('conversations').columns(['state', 'unanswered_since', 'id']).execute()
  },
}
