import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { HeardRow, LessonRow } from '../tables.ts'

export interface LessonQuestion {
  state?: string | undefined
  source?: string | undefined
  after?: { at: number; id: string } | undefined
  limit: number
}
const columns = ['text', 'sameness', 'source', 'state', 'count', 'first_at', 'last_at', 'intent', 'entry', 'decided_by', 'decided_at', 'learned'] as const satisfies readonly (keyof LessonRow)[]

/** Reads and writes of lessons and of the messages behind them. */
export function createLessonQueries(db: Db, dialect: Dialect) {
  return {
    /** Most often first, after the given place. */
    page({ state = 'waiting', source, after, limit }: LessonQuestion): Promise<LessonRow[]> {
      let query = db.selectFrom('understanding_lessons').selectAll().where('state', '=', state)
      if (source !== undefined) query = query.where('source', '=', source)
      if (after) query = query.where((eb) => eb.or([eb('count', '<', after.at), eb.and([eb('count', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('count', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
    byId: (id: string): Promise<LessonRow | undefined> => db.selectFrom('understanding_lessons').selectAll().where('id', '=', id).executeTakeFirst(),
    lock: (tx: Tx, id: string): Promise<LessonRow | undefined> =>
      dialect.forUpdate(tx.kysely.selectFrom('understanding_lessons').selectAll().where('id', '=', id)).executeTakeFirst(),
    /** Those that new messages may join: what waits, most often asked first, up to `limit`. */
    waiting: (limit: number): Promise<LessonRow[]> =>
      db.selectFrom('understanding_lessons').selectAll().where('state', '=', 'waiting').orderBy('count', 'desc').orderBy('id', 'desc').limit(limit).execute(),
    /** Whatever became of them: those that say the same. */
    same: (samenesses: readonly string[]): Promise<LessonRow[]> => (samenesses.length === 0 ? Promise.resolve([])
      : db.selectFrom('understanding_lessons').selectAll().where('sameness', 'in', [...samenesses]).orderBy('id').execute()),
    put: (tx: Tx, row: LessonRow) => dialect.upsert(tx.kysely.insertInto('understanding_lessons').values(row), ['id'], columns).execute(),
    remove: (tx: Tx, id: string) => tx.kysely.deleteFrom('understanding_lessons').where('id', '=', id).execute(),

    /** Lessons that wait and were last asked before `at`, ms UTC: up to `limit`. */
    undecidedBefore: async (at: number, limit: number): Promise<string[]> =>
      (await db.selectFrom('understanding_lessons').select('id').where('state', '=', 'waiting').where('last_at', '<', at).limit(limit).execute()).map(({ id }) => id),
    /** Those of them that are so still. */
    removeUndecided: (tx: Tx, ids: readonly string[], at: number) =>
      tx.kysely.deleteFrom('understanding_lessons').where('id', 'in', [...ids]).where('state', '=', 'waiting').where('last_at', '<', at).execute(),

    /** One message once for each source. */
    hear: async (tx: Tx, row: HeardRow): Promise<boolean> =>
      (await dialect.insertIgnore(tx.kysely.insertInto('understanding_heard').values(row)).executeTakeFirst())?.numInsertedOrUpdatedRows === 1n,
    /** What has not been put with its like yet, oldest first. */
    unsorted: (limit: number): Promise<HeardRow[]> =>
      db.selectFrom('understanding_heard').selectAll().where('lesson', 'is', null).orderBy('at').orderBy('id').limit(limit).execute(),
    setLesson: async (tx: Tx, heard: string, lesson: string): Promise<boolean> =>
      (await tx.kysely.updateTable('understanding_heard').set({ lesson }).where('id', '=', heard).where('lesson', 'is', null).executeTakeFirst()).numUpdatedRows === 1n,
    /** The latest messages behind a lesson. */
    samples: (lesson: string, limit: number, from: Pick<Tx, 'kysely'> = { kysely: db }): Promise<HeardRow[]> =>
      from.kysely.selectFrom('understanding_heard').selectAll().where('lesson', '=', lesson).orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute(),
    ofMessage: (tx: Tx, message: string): Promise<HeardRow[]> => tx.kysely.selectFrom('understanding_heard').selectAll().where('message', '=', message).execute(),
    forget: (tx: Tx, ids: readonly string[]) => tx.kysely.deleteFrom('understanding_heard').where('id', 'in', [...ids]).execute(),
    /** Messages from before `at`, ms UTC: up to `limit`. */
    heardBefore: async (at: number, limit: number): Promise<string[]> =>
      (await db.selectFrom('understanding_heard').select('id').where('at', '<', at).limit(limit).execute()).map(({ id }) => id),
  }
}
export type LessonQueries = ReturnType<typeof createLessonQueries>
