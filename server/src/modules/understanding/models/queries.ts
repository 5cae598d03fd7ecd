import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { ModelRow } from '../tables.ts'

/** The model that ships has this id; its bytes are not in the file store. */
export const shippedId = 'shipped'
/** So many of those that are not in use are kept. */
const mostKept = 5

/** Reads and writes of models. */
export function createModelQueries(db: Db, dialect: Dialect) {
  return {
    /** All that are kept, latest first. */
    all: (from: Pick<Tx, 'kysely'> = { kysely: db }): Promise<ModelRow[]> => from.kysely.selectFrom('understanding_models').selectAll().orderBy('version', 'desc').execute(),
    byId: (id: string): Promise<ModelRow | undefined> => db.selectFrom('understanding_models').selectAll().where('id', '=', id).executeTakeFirst(),
    live: (from: Pick<Tx, 'kysely'> = { kysely: db }): Promise<ModelRow | undefined> =>
      from.kysely.selectFrom('understanding_models').selectAll().where('state', '=', 'live').executeTakeFirst(),
    lock: (tx: Tx, id: string): Promise<ModelRow | undefined> =>
      dialect.forUpdate(tx.kysely.selectFrom('understanding_models').selectAll().where('id', '=', id)).executeTakeFirst(),
    /** With the next version where another model has taken the row's meanwhile. */
    async add(tx: Tx, row: ModelRow): Promise<void> {
      const last = await tx.kysely.selectFrom('understanding_models').select('version').orderBy('version', 'desc').limit(1).executeTakeFirst()
      await tx.kysely.insertInto('understanding_models').values({ ...row, version: Math.max(row.version, (last?.version ?? 0) + 1) }).execute()
    },
    addMissing: (tx: Tx, row: ModelRow) => dialect.insertIgnore(tx.kysely.insertInto('understanding_models').values(row)).execute(),
    setState: (tx: Tx, id: string, state: ModelRow['state']) => tx.kysely.updateTable('understanding_models').set({ state }).where('id', '=', id).execute(),
    async setScores(tx: Tx, id: string, scores: object, report: object): Promise<void> {
      await tx.kysely.updateTable('understanding_models').set({ scores: JSON.stringify(scores), report: JSON.stringify(report) }).where('id', '=', id).execute()
    },
    /** The one in use makes room; it can be chosen again. */
    unseat: (tx: Tx) => tx.kysely.updateTable('understanding_models').set({ state: 'ready' }).where('state', '=', 'live').execute(),
    /** Keeps the latest beside the one in use and the one that ships. Gives the files of the others. */
    async removeOld(tx: Tx): Promise<string[]> {
      const old = (await this.all(tx)).filter(({ state, id }) => state !== 'live' && id !== shippedId).slice(mostKept)
      if (old.length > 0) await tx.kysely.deleteFrom('understanding_models').where('id', 'in', old.map(({ id }) => id)).execute()
      return old.flatMap(({ file }) => file ?? [])
    },
  }
}
export type ModelQueries = ReturnType<typeof createModelQueries>
