import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Candidate } from '@yanshu/nlu/types.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { Search } from '../../ports/search/port.ts'
import { createEditing } from './editing.ts'
import { createEntryCache } from './entry-cache.ts'
import { storeRows, planRows, type Plan } from './import/store.ts'
import { createIndexing, inUse } from './indexing.ts'
import { createListing, type ListQuestion } from './listing.ts'
import { presentEntry, type EntryInput } from './present.ts'
import { createQueries } from './queries.ts'

export interface KnowledgeDeps {
  db: Db
  /** Where pages of lists are read, if not in `db`. */
  lists?: Db | undefined
  dialect: Dialect
  search: Search
  /** Names the way in which texts are cut into tokens; another one makes the index anew. */
  tokensVersion: string
  /** A person's name by id. */
  nameOf(person: string): string | undefined
}

/** An entry that may answer, with what the language engine needs of it. */
export interface Found {
  entry: Entry
  candidate: Candidate
}

/** Knowledge entries: the verbs that routes and modules below call. Those with `tx` write. */
export function createKnowledge({ db, lists = db, dialect, search, tokensVersion, nameOf }: KnowledgeDeps) {
  const queries = createQueries(db, dialect)
  const indexing = createIndexing(queries, search, tokensVersion)
  const listing = createListing(createQueries(lists, dialect), search, nameOf)
  const editing = createEditing(queries, nameOf)
  const cache = createEntryCache(async (ids) =>
    (await queries.byIds(ids)).filter((row) => row.removed_at === null && row.enabled === 1).map((row) => presentEntry(row, nameOf)))

  return {
    list: (question: ListQuestion) => listing.list(question),
    read: listing.read,
    categories: queries.categories,
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

    /** The entries in use that share most with the text, best first. `brand` narrows to its own and those of all brands. */
    async answersFor(text: string, brand: string | undefined, limit: number): Promise<Found[]> {
      const hits = await search.query({ collection: inUse, text, limit, ...(brand !== undefined && { brand }) })
      const scores = new Map(hits.map((hit) => [hit.id, hit.score]))
      const entries = await cache.get([...scores.keys()])
      return entries.map((entry) => ({
        entry, candidate: { id: entry.id, title: entry.title, questions: entry.questions, searchScore: scores.get(entry.id) ?? 0 },
      }))
    },
    /** Entries in use by id, in that order. */
    entriesInUse: (ids: readonly string[]) => cache.get(ids),

    /** Drops changed entries from this process's memory. */
    forget: cache.forget,
    /** Brings changed entries into the search index; harmless to repeat. */
    refreshIndex: indexing.refresh,
    isIndexStale: indexing.isStale,
    rebuildIndex: indexing.rebuild,
    /** Puts on record that the index is of the present version. */
    async markIndexed(tx: Tx): Promise<void> {
      tx.about('knowledge-index', indexing.version)
      if (!(await queries.setMark(tx, 'index', indexing.version))) tx.unchanged()
    },
  }
}
export type Knowledge = ReturnType<typeof createKnowledge>
