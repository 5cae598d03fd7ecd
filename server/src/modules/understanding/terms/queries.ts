import { contains } from '../../../base/db/contains.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { TermRow } from '../tables.ts'

export interface TermQuestion {
  type?: string | undefined
  text?: string | undefined
  after?: { at: number; id: string } | undefined
  limit: number
}
/** Terms that are kept in memory; beyond them nobody would edit by hand. */
export const termsLimit = 20_000
const chunk = 200

/** Reads and writes of the dictionary. */
export function createTermQueries(db: Db, dialect: Dialect) {
  return {
    /** Latest change first, after the given place. `text` is looked for in names and aliases. */
    page({ type, text, after, limit }: TermQuestion): Promise<TermRow[]> {
      let query = db.selectFrom('understanding_terms').selectAll()
      if (type !== undefined) query = query.where('type', '=', type)
      if (text !== undefined) query = query.where((eb) => eb.or([contains(eb.ref('name'), text), contains(eb.ref('aliases'), text)]))
      if (after) query = query.where((eb) => eb.or([eb('updated_at', '<', after.at), eb.and([eb('updated_at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
    all: (): Promise<TermRow[]> => db.selectFrom('understanding_terms').selectAll().orderBy('id').limit(termsLimit).execute(),
    lock: (tx: Tx, id: string): Promise<TermRow | undefined> =>
      dialect.forUpdate(tx.kysely.selectFrom('understanding_terms').selectAll().where('id', '=', id)).executeTakeFirst(),
    /** The id of the term that has this name and type. */
    async same(tx: Tx, sameness: string): Promise<string | undefined> {
      return (await tx.kysely.selectFrom('understanding_terms').select('id').where('sameness', '=', sameness).executeTakeFirst())?.id
    },
    /** At most `limit` other terms that have one of the words as their name or another name; letters' case counts for nothing. */
    sharing(tx: Tx, { id, words, limit }: { id: string; words: readonly string[]; limit: number }): Promise<TermRow[]> {
      return tx.kysely.selectFrom('understanding_terms').selectAll().where('id', '!=', id)
        .where((eb) => eb.or(words.flatMap((word) => [eb(eb.fn<string>('lower', ['name']), '=', word.toLowerCase()), contains(eb.ref('aliases'), JSON.stringify(word))])))
        .orderBy('id').limit(limit).execute()
    },
    async count(tx: Tx): Promise<number> {
      return Number((await tx.kysely.selectFrom('understanding_terms').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirst())?.count ?? 0)
    },
    async add(tx: Tx, rows: readonly TermRow[]): Promise<void> {
      for (let at = 0; at < rows.length; at += chunk) await dialect.insertIgnore(tx.kysely.insertInto('understanding_terms').values(rows.slice(at, at + chunk))).execute()
    },
    save: (tx: Tx, { id, ...row }: TermRow) => tx.kysely.updateTable('understanding_terms').set(row).where('id', '=', id).execute(),
    async remove(tx: Tx, id: string): Promise<boolean> {
      return (await tx.kysely.deleteFrom('understanding_terms').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n
    },
  }
}
export type TermQueries = ReturnType<typeof createTermQueries>
