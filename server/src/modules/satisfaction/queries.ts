import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { RatingRow } from './tables.ts'

export interface RatingQuestion { agent?: string | undefined; score?: number | undefined; before?: { at: number; invitation: string } | undefined; limit: number }

export function createQueries(db: Db, dialect: Dialect) {
  return {
    /** The row, locked. Fails with `absent`. */
    async lock(tx: Tx, invitation: string): Promise<RatingRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('ratings').selectAll().where('invitation', '=', invitation)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    find: (tx: Tx, invitation: string): Promise<RatingRow | undefined> => tx.kysely.selectFrom('ratings').selectAll().where('invitation', '=', invitation).executeTakeFirst(),
    /** The latest invitation in a conversation. */
    latest: (tx: Tx, conversation: string): Promise<RatingRow | undefined> =>
      tx.kysely.selectFrom('ratings').selectAll().where('conversation', '=', conversation).orderBy('invited_at', 'desc').limit(1).executeTakeFirst(),
    add: async (tx: Tx, row: RatingRow): Promise<void> => void (await tx.kysely.insertInto('ratings').values(row).execute()),
    save: async (tx: Tx, invitation: string, changes: Partial<RatingRow>): Promise<void> =>
      void (await tx.kysely.updateTable('ratings').set(changes).where('invitation', '=', invitation).execute()),

    /** Ratings, latest first. Each question reads the first rows of one index. */
    list({ agent, score, before, limit }: RatingQuestion): Promise<RatingRow[]> {
      let query = db.selectFrom('ratings').selectAll().where('rated_at', 'is not', null)
      if (agent !== undefined) query = query.where('agent', '=', agent)
      if (score !== undefined) query = query.where('score', '=', score)
      if (before) query = query.where((eb) => eb.or([eb('rated_at', '<', before.at), eb.and([eb('rated_at', '=', before.at), eb('invitation', '<', before.invitation)])]))
      return query.orderBy('rated_at', 'desc').orderBy('invitation', 'desc').limit(limit).execute()
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
