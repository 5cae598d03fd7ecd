import type { Migration } from '../../../base/db/migrate.ts'

/** Finds lessons that say the same as a new message. */
export const understandingSameLessons: Migration = {
  async up(db) {
    await db.schema.createIndex('understanding_lessons_same').on('understanding_lessons').columns(['sameness', 'id']).execute()
  },
}
