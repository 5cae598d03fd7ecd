import { contains } from '../../../base/db/contains.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { PhrasingRow } from '../tables.ts'

/** Rows of one statement: within the engines' limits. */
const chunk = 200
type From = Pick<Tx, 'kysely'>

export interface PhrasingQuestion {
  intent?: string | undefined
  text?: string | undefined
  language?: PhrasingRow['language'] | undefined
  after?: { at: number; id: string } | undefined
  limit: number
}

export type WalkedPhrasing = Pick<PhrasingRow, 'id' | 'intent' | 'text'>

/** Reads and writes of phrasings. */
export function createPhrasingQueries(db: Db, dialect: Dialect) {
  const live = (from: From) => from.kysely.selectFrom('understanding_intents').select('id').where('removed_at', 'is', null)

  const sameText = db.selectFrom('understanding_phrasings').select('intent').where('sameness', '=', '').compile()

  return {
    /** Of intents that are there; latest first, after the given place. */
    page({ intent, text, language, after, limit }: PhrasingQuestion): Promise<PhrasingRow[]> {
      let query = db.selectFrom('understanding_phrasings').selectAll()
      query = intent === undefined ? query.where('intent', 'in', live({ kysely: db })) : query.where('intent', '=', intent)
      if (language !== undefined) query = query.where('language', '=', language)
      if (text !== undefined) query = query.where((eb) => contains(eb.ref('text'), text))
      if (after) query = query.where((eb) => eb.or([eb('created_at', '<', after.at), eb.and([eb('created_at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },

    /** All of intents that are on, in the order of their ids, after `id`: for a walk over all of them. */
    walk: (id: string, limit: number): Promise<WalkedPhrasing[]> =>
      db.selectFrom('understanding_phrasings').select(['id', 'intent', 'text'])
        .where('intent', 'in', live({ kysely: db }).where('enabled', '=', 1)).where('id', '>', id).orderBy('id').limit(limit).execute(),
    /** The same of all intents that are there. */
    walkAll: (id: string, limit: number): Promise<WalkedPhrasing[]> =>
      db.selectFrom('understanding_phrasings').select(['id', 'intent', 'text']).where('intent', 'in', live({ kysely: db })).where('id', '>', id).orderBy('id').limit(limit).execute(),

    async counts(): Promise<Map<string, number>> {
      const rows = await db.selectFrom('understanding_phrasings').select(['intent', (eb) => eb.fn.countAll<number>().as('count')]).groupBy('intent').execute()
      return new Map(rows.map((row) => [row.intent, Number(row.count)]))
    },
    async countOf(intent: string, from: From = { kysely: db }): Promise<number> {
      const row = await from.kysely.selectFrom('understanding_phrasings').select((eb) => eb.fn.countAll<number>().as('count')).where('intent', '=', intent).executeTakeFirst()
      return Number(row?.count ?? 0)
    },

    lock: (tx: Tx, id: string): Promise<PhrasingRow | undefined> =>
      dialect.forUpdate(tx.kysely.selectFrom('understanding_phrasings').selectAll().where('id', '=', id)).executeTakeFirst(),

    /** The intent of the phrasing that says the same. */
    async intentOfSame(sameness: string): Promise<string | undefined> {
      return (await db.executeQuery<{ intent: string }>({ ...sameText, parameters: [sameness] })).rows[0]?.intent
    },
    /** Those that say the same as one of these, with whether their intent was removed. */
    async same(from: From | undefined, samenesses: readonly string[]): Promise<(PhrasingRow & { gone: boolean })[]> {
      const found: (PhrasingRow & { gone: boolean })[] = []
      for (const some of chunksOf(samenesses)) {
        const rows = await (from?.kysely ?? db).selectFrom('understanding_phrasings').leftJoin('understanding_intents', 'understanding_intents.id', 'understanding_phrasings.intent')
          .selectAll('understanding_phrasings').select('understanding_intents.removed_at as intent_removed_at')
          .where('sameness', 'in', [...some]).execute()
        found.push(...rows.map(({ intent_removed_at: removed, ...row }) => ({ ...row, gone: removed !== null })))
      }
      return found
    },

    /** Inserts those that nobody else has put in meanwhile. */
    async add(tx: Tx, rows: readonly PhrasingRow[]): Promise<void> {
      for (const some of chunksOf(rows)) await dialect.insertIgnore(tx.kysely.insertInto('understanding_phrasings').values([...some])).execute()
    },
    save: ({ kysely }: Tx, { id, ...row }: PhrasingRow) => kysely.updateTable('understanding_phrasings').set(row).where('id', '=', id).execute(),
    /** Gives how many there were. */
    async remove(tx: Tx, ids: readonly string[]): Promise<number> {
      let count = 0
      for (const some of chunksOf(ids)) count += Number((await tx.kysely.deleteFrom('understanding_phrasings').where('id', 'in', [...some]).executeTakeFirst()).numDeletedRows)
      return count
    },
    removeAllOf: (tx: Tx, intent: string) => tx.kysely.deleteFrom('understanding_phrasings').where('intent', '=', intent).execute(),
  }
}
export type PhrasingQueries = ReturnType<typeof createPhrasingQueries>

function chunksOf<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / chunk) }, (_, index) => all.slice(index * chunk, (index + 1) * chunk))
}
