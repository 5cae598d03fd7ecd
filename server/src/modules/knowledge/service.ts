import type { Goods } from '@yanshu/contract/messages.ts'
import { systemClock, type Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { Kv } from '../../ports/kv/port.ts'
import type { Search } from '../../ports/search/port.ts'
import { createEditing } from './editing.ts'
import { createAboutCache } from './finding/about-cache.ts'
import { createFinding } from './finding/answers.ts'
import { createEntryCache } from './finding/entry-cache.ts'
import { createHotHits } from './finding/hot-hits.ts'
import { holdsAt } from './finding/validity.ts'
import { storeRows, planRows, type Plan } from './import/store.ts'
import { createIndexing } from './indexing.ts'
import { createListing, type ListQuestion } from './listing.ts'
import { presentEntry, type EntryInput } from './present.ts'
import { createQueries } from './queries.ts'

export interface KnowledgeDeps {
  db: Db
  /** Where pages of lists are read, if not in `db`. */
  lists?: Db | undefined
  dialect: Dialect
  search: Search
  /** Keeps what is asked often; without it every question is searched for. */
  kv?: Kv | undefined
  /** Names the way in which texts are cut into tokens; another one makes the index anew. */
  tokensVersion: string
  /** Tells whether an entry holds by now; the machine's own clock where it is left out. */
  clock?: Pick<Clock, 'now' | 'monotonic'> | undefined
  /** A person's name by id. */
  nameOf(person: string): string | undefined
}

/** Entries that are known to be about one thing. */
const mostAbout = 100
/** Entries read at once in a walk over all of them. */
const mostWalked = 500

/** Knowledge entries: the verbs that routes and modules below call. Those with `tx` write. */
export function createKnowledge({ db, lists = db, dialect, search, kv, tokensVersion, clock = systemClock, nameOf }: KnowledgeDeps) {
  const queries = createQueries(db, dialect)
  const indexing = createIndexing(queries, search, tokensVersion)
  const listing = createListing(createQueries(lists, dialect), search, nameOf)
  const editing = createEditing(queries, nameOf)
  const cache = createEntryCache(async (ids) =>
    (await queries.byIds(ids)).filter((row) => row.removed_at === null && row.enabled === 1).map((row) => presentEntry(row, nameOf)))

  const about = (brand: string | undefined) => ({ brand, now: clock.now(), limit: mostAbout })
  const [byIntent, byProduct] = [createAboutCache((intent, brand) => queries.byIntent(intent, about(brand))), createAboutCache((product, brand) => queries.byProduct(product, about(brand)))]
  const hotHits = createHotHits({ search, kv, clock })
  const finding = createFinding({ search: hotHits, entriesOf: cache.get, byIntent, byProduct, now: () => clock.now() })

  return {
    list: (question: ListQuestion) => listing.list(question),
    read: listing.read,
    categories: queries.categories,
    /** Goods that entries in use name, by how lately the entry changed. */
    goodsOf: async (brand: string): Promise<Goods[]> => (await queries.goods(about(brand))).flatMap((goods) => JSON.parse(goods) as Goods[]),
    countByIntent: queries.countByIntent,
    /** How entries in use that answer an intent are asked for: their titles and phrasings. */
    async phrasingsByIntent(): Promise<{ intent: string; texts: string[] }[]> {
      const found: { intent: string; texts: string[] }[] = []
      for (let after = ''; ;) {
        const rows = await queries.walk(1, after, mostWalked)
        for (const { intent, title, questions } of rows) if (intent !== null) found.push({ intent, texts: [title, ...JSON.parse(questions) as string[]] })
        after = rows.at(-1)?.id ?? ''
        if (rows.length < mostWalked) return found
      }
    },
    /** How entries in use are asked for: the titles and phrasings of some hundred at a time. */
    async* phrasings(): AsyncGenerator<string[]> {
      for (let after: string | undefined = ''; after !== undefined;) {
        const rows = await queries.walk(1, after, mostWalked)
        yield rows.flatMap(({ title, questions }) => [title, ...JSON.parse(questions) as string[]])
        after = rows.length < mostWalked ? undefined : rows.at(-1)?.id
      }
    },
    ...editing,

    /** What an import would add and change, by the rows as they are now. */
    plan: (rows: readonly EntryInput[]): Promise<Plan> => planRows(queries, { kysely: db }, rows),
    /** Adds and changes entries; the same title means the same entry. */
    store: (tx: Tx, rows: readonly EntryInput[]): Promise<Plan> => storeRows(queries, tx, rows),
    /** Stores entries the first time that `name` is given; later calls change nothing, even if the entries were removed. */
    async storeOnce(tx: Tx, name: string, rows: readonly EntryInput[]): Promise<void> {
      if (await queries.setMark(tx, name, 'stored')) await storeRows(queries, tx, rows)
      else tx.unchanged()
    },

    ...finding,
    /** Entries in use by id that hold now, in that order. */
    entriesInUse: async (ids: readonly string[]) => (await cache.get(ids)).filter((entry) => holdsAt(entry, clock.now())),

    /** Drops changed entries from this process's memory. */
    forget(ids: readonly string[]): void {
      cache.forget(ids)
      byIntent.forget()
      byProduct.forget()
      hotHits.pause()
    },
    /** Brings changed entries into the search index; harmless to repeat. */
    async refreshIndex(ids: readonly string[]): Promise<void> {
      await indexing.refresh(ids)
      await hotHits.renew()
    },
    isIndexStale: indexing.isStale,
    async rebuildIndex(): Promise<void> {
      await indexing.rebuild()
      await hotHits.renew()
    },
    /** What was kept of earlier questions counts no more, in this process and all that share its `kv`. */
    dropHotHits: () => hotHits.renew(),
    /** Puts on record that the index is of the present version. */
    async markIndexed(tx: Tx): Promise<void> {
      tx.about('knowledge-index', indexing.version)
      if (!(await queries.setMark(tx, 'index', indexing.version))) tx.unchanged()
    },
  }
}
export type Knowledge = ReturnType<typeof createKnowledge>
