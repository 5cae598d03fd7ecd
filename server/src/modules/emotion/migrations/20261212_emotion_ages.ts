import type { Migration } from '../../../base/db/migrate.ts'

/** Finds what is old. */
export const emotionAges: Migration = {
  async up(db) {
    await db.schema.createIndex('emotion_messages_age').on('emotion_messages').columns(['at']).execute()
    await db.schema.createIndex('emotion_conversations_age').on('emotion_conversations').columns(['at']).execute()
  },
}
