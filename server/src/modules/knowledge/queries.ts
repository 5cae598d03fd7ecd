import type { ExpressionBuilder } from 'kysely'
import { contains } from '../../base/db/contains.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Database, Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { EntryRow, ProductRow } from './tables.ts'

/** Rows of one statement; a long `in` list or a many-row insert stays within the engines' limits. */
const chunk = 200
const entryColumns = [
  'title', 'questions', 'answer', 'category', 'links', 'goods', 'brand', 'enabled', 'intent', 'variants', 'kind', 'valid_from', 'valid_until', 'revision', 'removed_at', 'updated_at', 'updated_by',
] as const satisfies readonly (keyof EntryRow)[]

/** The only brands that the reader may know of; all where it is undefined. */
export type Brands = ReadonlySet<string> | undefined

/** Which entries on something are wanted: those that serve the brand (all where it is undefined) and are not over at `now`, ms UTC. */
export interface About {
  brand: string | undefined
  now: number
  limit: number
}

/** Reads and writes of the module's own rows. */
export function createQueries(db: Db, dialect: Dialect) {
  return {
    /** The row, removed or not, locked until the transaction ends. */
    lock(tx: Tx, id: string): Promise<EntryRow | undefined> {
      return dialect.forUpdate(tx.kysely.selectFrom('knowledge_entries').selectAll().where('id', '=', id)).executeTakeFirst()
    },

    /** Inserts rows, or overwrites those that have the same id. */
    async put(tx: Tx, rows: readonly EntryRow[]): Promise<void> {
      for (const some of chunksOf(rows)) {
        await dialect.upsert(tx.kysely.insertInto('knowledge_entries').values([...some]), ['id'], entryColumns).execute()
        await tx.kysely.deleteFrom('knowledge_products').where('entry', 'in', some.map((row) => row.id)).execute()
      }
      for (const some of chunksOf(rows.flatMap(productRows))) {
        // MySQL takes ids for one that differ in blanks at their end.
        await dialect.insertIgnore(tx.kysely.insertInto('knowledge_products').values([...some])).execute()
      }
    },

    byId: (id: string) => db.selectFrom('knowledge_entries').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst(),

    /** Rows by id, removed ones too; in no order. */
    async byIds(ids: readonly string[]): Promise<EntryRow[]> {
      const found = await Promise.all(chunksOf(ids).map((some) => db.selectFrom('knowledge_entries').selectAll().where('id', 'in', [...some]).execute()))
      return found.flat()
    },

    /** Entries in use of an intent that serve a brand and are not over at `now` (ms UTC), the latest change first; up to `limit`. */
    async byIntent(intent: string, { brand, now, limit }: About): Promise<string[]> {
      const rows = await db.selectFrom('knowledge_entries').select('id').where('intent', '=', intent).where(serving(brand, now))
        .where('removed_at', 'is', null).where('enabled', '=', 1).orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
      return rows.map((row) => row.id)
    },

    /** The same of entries that speak of goods, by the shop's id of these. */
    async byProduct(product: string, { brand, now, limit }: About): Promise<string[]> {
      const rows = await db.selectFrom('knowledge_products').innerJoin('knowledge_entries', 'knowledge_entries.id', 'knowledge_products.entry')
        .select('knowledge_entries.id').where('knowledge_products.product', '=', product).where(serving(brand, now))
        .where('removed_at', 'is', null).where('enabled', '=', 1).orderBy('knowledge_entries.id').limit(limit).execute()
      return rows.map((row) => row.id)
    },

    /** The goods of entries in use that have some, the latest change first; JSON, as entries keep them. */
    async goods({ brand, now, limit }: About): Promise<string[]> {
      const rows = await db.selectFrom('knowledge_entries').select('goods').where((eb) => eb('id', 'in', eb.selectFrom('knowledge_products').select('entry'))).where(serving(brand, now))
        .where('removed_at', 'is', null).where('enabled', '=', 1).orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
      return rows.map((row) => row.goods)
    },

    /** The entries that have one of the titles; the newest last. */
    async byTitles(from: Pick<Tx, 'kysely'>, titles: readonly string[]): Promise<EntryRow[]> {
      const found: EntryRow[] = []
      for (const some of chunksOf(titles)) {
        found.push(...await from.kysely.selectFrom('knowledge_entries').selectAll().where('title', 'in', [...some])
          .where('removed_at', 'is', null).orderBy('updated_at').orderBy('id').execute())
      }
      return found
    },

    /** Up to `limit` entries, latest change first, after the given place. */
    latest(question: { category?: string | undefined; intent?: string | undefined; kind?: string | undefined; titleLike?: string | undefined; after?: { at: number; id: string } | undefined; brands?: Brands; limit: number }): Promise<EntryRow[]> {
      const { category, intent, kind, titleLike, after, brands, limit } = question
      let query = db.selectFrom('knowledge_entries').selectAll().where('removed_at', 'is', null)
      if (category !== undefined) query = query.where('category', '=', category)
      if (intent !== undefined) query = query.where('intent', '=', intent)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (titleLike !== undefined) query = query.where((eb) => contains(eb.ref('title'), titleLike))
      if (brands) query = query.where(servedBy(brands))
      if (after) query = query.where((eb) => eb.or([eb('updated_at', '<', after.at), eb.and([eb('updated_at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },

    /** Up to `limit` entries in the order of their ids, after `id`: for a walk over all of them. */
    walk(enabled: number, id: string, limit: number): Promise<EntryRow[]> {
      return db.selectFrom('knowledge_entries').selectAll().where('removed_at', 'is', null).where('enabled', '=', enabled).where('id', '>', id).orderBy('id').limit(limit).execute()
    },

    /** How many entries that were not removed answer each intent. */
    async countByIntent(): Promise<Map<string, number>> {
      const rows = await db.selectFrom('knowledge_entries').select(['intent', (eb) => eb.fn.countAll<number>().as('entries')])
        .where('removed_at', 'is', null).where('intent', 'is not', null).groupBy('intent').execute()
      return new Map(rows.flatMap((row) => (row.intent === null ? [] : [[row.intent, Number(row.entries)] as const])))
    },

    async categories(brands?: Brands): Promise<{ name: string; entries: number }[]> {
      const all = db.selectFrom('knowledge_entries').select(['category', (eb) => eb.fn.countAll<number>().as('entries')])
        .where('removed_at', 'is', null).where('category', '!=', '')
      const rows = await (brands ? all.where(servedBy(brands)) : all).groupBy('category').orderBy('category').execute()
      return rows.map((row) => ({ name: row.category, entries: Number(row.entries) }))
    },

    async mark(name: string): Promise<string | undefined> {
      const row = await db.selectFrom('knowledge_marks').select('value').where('name', '=', name).executeTakeFirst()
      return row?.value
    },

    /** Sets a mark; false when it had this value already. */
    async setMark(tx: Tx, name: string, value: string): Promise<boolean> {
      const before = await dialect.forUpdate(tx.kysely.selectFrom('knowledge_marks').select('value').where('name', '=', name)).executeTakeFirst()
      if (before?.value === value) return false
      await dialect.upsert(tx.kysely.insertInto('knowledge_marks').values({ name, value, at: tx.now }), ['name'], ['value', 'at']).execute()
      return true
    },
  }
}
export type Queries = ReturnType<typeof createQueries>

function productRows({ id, goods }: EntryRow): ProductRow[] {
  const products = new Set((JSON.parse(goods) as { id: string }[]).map((each) => each.id))
  return [...products].map((product) => ({ product, entry: id }))
}

/** Of this brand or of all, and not over yet: what can never answer must not take the place of what may. */
function serving(brand: string | undefined, now: number) {
  return (eb: ExpressionBuilder<Database, 'knowledge_entries'>) => {
    const isNotOver = eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)])
    return brand === undefined ? isNotOver : eb.and([isNotOver, eb.or([eb('brand', 'is', null), eb('brand', '=', brand)])])
  }
}

/** Entries of these brands, and those that serve all. */
function servedBy(brands: ReadonlySet<string>) {
  return (eb: ExpressionBuilder<Database, 'knowledge_entries'>) => eb.or([eb('brand', 'is', null), eb('brand', 'in', ['-', ...brands])])
}

function chunksOf<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / chunk) }, (_, index) => all.slice(index * chunk, (index + 1) * chunk))
}
