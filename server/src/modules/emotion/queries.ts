import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { AlarmRow, LessonRow, MoodRow, PointRow, TermsRow } from './tables.ts'

const mostPoints = 200
const mostHot = 200
const mostAlarmsShown = 20
const mostLessons = 500
/** Alarms are counted up to here. */
export const mostCounted = 999

/** Reads and writes of the module's own rows; the texts of the hot path are built once. */
export function createQueries(db: Db, dialect: Dialect) {
  const blank: MoodRow = { conversation: '', brand: '', state: '', mood_index: 0, emotion: '', alarm: null, shift: 0, hot: null, seq: 0, at: 0, revision: 0 }
  const columns = Object.keys(blank) as (keyof MoodRow)[]
  const readRow = db.selectFrom('emotion_conversations').selectAll().where('conversation', '=', '').compile()
  const lockText = dialect.forUpdate(db.selectFrom('emotion_conversations').selectAll().where('conversation', '=', '')).compile().sql
  const putText = dialect.upsert(db.insertInto('emotion_conversations').values(blank), ['conversation'], columns.filter((each) => each !== 'conversation')).compile().sql
  const blankPoint: PointRow = { message: '', conversation: '', seq: 0, turn: 0, at: 0, mood_index: 0, anger: 0, offence: 0, emotion: '', excused: 0, reasons: '' }
  const pointColumns = Object.keys(blankPoint) as (keyof PointRow)[]
  const pointText = dialect.insertIgnore(db.insertInto('emotion_messages').values(blankPoint)).compile().sql

  return {
    row: async (conversation: string): Promise<MoodRow | undefined> => (await db.executeQuery<MoodRow>({ ...readRow, parameters: [conversation] })).rows[0],
    async lock(tx: Tx, conversation: string): Promise<MoodRow | undefined> {
      return (await tx.run(lockText, [conversation])).rows[0] as unknown as MoodRow | undefined
    },
    put: async (tx: Tx, row: MoodRow): Promise<void> => void (await tx.run(putText, columns.map((each) => row[each]))),
    /** Conversations worth showing, the angriest first. */
    hot: (): Promise<MoodRow[]> => db.selectFrom('emotion_conversations').selectAll().where('hot', '=', 1).orderBy('mood_index', 'desc').orderBy('conversation').limit(mostHot).execute(),

    addPoint: async (tx: Tx, row: PointRow): Promise<void> => void (await tx.run(pointText, pointColumns.map((each) => row[each]))),
    /** The last points of a curve, in order. */
    points: async (conversation: string): Promise<PointRow[]> =>
      (await db.selectFrom('emotion_messages').selectAll().where('conversation', '=', conversation).orderBy('seq', 'desc').limit(mostPoints).execute()).reverse(),
    point: (tx: Tx, message: string): Promise<PointRow | undefined> => tx.kysely.selectFrom('emotion_messages').selectAll().where('message', '=', message).executeTakeFirst(),
    setPointReasons: async (tx: Tx, message: string, reasons: string): Promise<void> =>
      void (await tx.kysely.updateTable('emotion_messages').set({ reasons }).where('message', '=', message).execute()),

    addAlarm: async (tx: Tx, row: AlarmRow): Promise<void> => void (await tx.kysely.insertInto('emotion_alarms').values(row).execute()),
    saveAlarm: async (tx: Tx, row: AlarmRow, changes: Partial<AlarmRow>): Promise<AlarmRow> => {
      await tx.kysely.updateTable('emotion_alarms').set(changes).where('id', '=', row.id).execute()
      return { ...row, ...changes }
    },
    alarm: (id: string): Promise<AlarmRow | undefined> => db.selectFrom('emotion_alarms').selectAll().where('id', '=', id).executeTakeFirst(),
    /** Fails with `absent`. */
    async lockAlarm(tx: Tx, id: string): Promise<AlarmRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('emotion_alarms').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    /** Those of a conversation, latest first. */
    alarmsOf: (conversation: string): Promise<AlarmRow[]> =>
      db.selectFrom('emotion_alarms').selectAll().where('conversation', '=', conversation).orderBy('raised_at', 'desc').limit(mostAlarmsShown).execute(),
    alarmsFor: (tx: Tx, conversation: string): Promise<AlarmRow[]> => tx.kysely.selectFrom('emotion_alarms').selectAll().where('conversation', '=', conversation).execute(),
    alarms({ state, brand, before, limit }: { state?: string | undefined; brand?: string | undefined; before?: { at: number; id: string } | undefined; limit: number }): Promise<AlarmRow[]> {
      let query = db.selectFrom('emotion_alarms').selectAll()
      if (state !== undefined) query = query.where('state', '=', state)
      if (brand !== undefined) query = query.where('brand', '=', brand)
      if (before) query = query.where((eb) => eb.or([eb('raised_at', '<', before.at), eb.and([eb('raised_at', '=', before.at), eb('id', '<', before.id)])]))
      return query.orderBy('raised_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
    /** States of a brand's alarms since `since`, latest first. */
    statesSince: async (brand: string, since: number): Promise<string[]> =>
      (await db.selectFrom('emotion_alarms').select('state').where('brand', '=', brand).where('raised_at', '>=', since).orderBy('raised_at', 'desc').limit(mostCounted).execute()).map((row) => row.state),

    terms: (): Promise<TermsRow[]> => db.selectFrom('emotion_terms').selectAll().execute(),
    lockTerms: (tx: Tx, brand: string): Promise<TermsRow | undefined> => dialect.forUpdate(tx.kysely.selectFrom('emotion_terms').selectAll().where('brand', '=', brand)).executeTakeFirst(),
    putTerms: async (tx: Tx, row: TermsRow): Promise<void> =>
      void (await dialect.upsert(tx.kysely.insertInto('emotion_terms').values(row), ['brand'], ['terms', 'revision', 'updated_at']).execute()),

    lessons: (): Promise<LessonRow[]> => db.selectFrom('emotion_lessons').selectAll().orderBy('at', 'desc').limit(mostLessons).execute(),
    addLesson: async (tx: Tx, row: LessonRow): Promise<void> => void (await dialect.insertIgnore(tx.kysely.insertInto('emotion_lessons').values(row)).execute()),
    dropLesson: async (tx: Tx, alarm: string): Promise<void> => void (await tx.kysely.deleteFrom('emotion_lessons').where('alarm', '=', alarm).execute()),
  }
}
export type Queries = ReturnType<typeof createQueries>
