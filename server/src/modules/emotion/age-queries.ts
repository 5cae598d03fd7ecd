import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'

/** Finds rows by their age, up to `limit` from before `at` (ms UTC), and removes them. */
export function createAgeQueries(db: Db) {
  return {
    pointsBefore: async (at: number, limit: number): Promise<string[]> =>
      (await db.selectFrom('emotion_messages').select('message').where('at', '<', at).orderBy('at').limit(limit).execute()).map(({ message }) => message),
    removePoints: async (tx: Tx, ids: readonly string[]): Promise<void> => void (await tx.kysely.deleteFrom('emotion_messages').where('message', 'in', [...ids]).execute()),

    /** Of conversations that show none any more. */
    moodsBefore: async (at: number, limit: number): Promise<string[]> =>
      (await db.selectFrom('emotion_conversations').select('conversation').where('at', '<', at).where('hot', 'is', null).orderBy('at').limit(limit).execute()).map(({ conversation }) => conversation),
    removeMoods: async (tx: Tx, ids: readonly string[]): Promise<void> =>
      void (await tx.kysely.deleteFrom('emotion_conversations').where('conversation', 'in', [...ids]).where('hot', 'is', null).execute()),

    /** Those that stand no more. */
    alarmsBefore: async (at: number, limit: number): Promise<string[]> =>
      (await db.selectFrom('emotion_alarms').select('id').where('raised_at', '<', at).where('ended_at', 'is not', null).orderBy('raised_at').limit(limit).execute()).map(({ id }) => id),
    removeAlarms: async (tx: Tx, ids: readonly string[]): Promise<void> => void (await tx.kysely.deleteFrom('emotion_alarms').where('id', 'in', [...ids]).execute()),
  }
}
export type AgeQueries = ReturnType<typeof createAgeQueries>
