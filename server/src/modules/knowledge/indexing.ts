import type { Variants } from '@yanshu/contract/knowledge.ts'
import type { Search, SearchDocument } from '../../ports/search/port.ts'
import type { Queries } from './queries.ts'
import type { EntryRow } from './tables.ts'

/** Entries that the bot may use, and those that are switched off, which only editors find. */
export const inUse = 'knowledge'
export const notInUse = 'knowledge-off'
const collections = [inUse, notInUse]

/** Raised when what goes into the index changes. */
const contentVersion = '2'
const walkStep = 500

/** Keeps the search index like the rows. */
export function createIndexing(queries: Queries, search: Search, tokensVersion: string) {
  const version = `${contentVersion}.${tokensVersion}`

  async function* all(enabled: number): AsyncIterable<SearchDocument> {
    for (let last = ''; ;) {
      const rows = await queries.walk(enabled, last, walkStep)
      for (const row of rows) yield toDocument(row)
      if (rows.length < walkStep) return
      last = rows.at(-1)?.id ?? ''
    }
  }

  return {
    version,

    /** Brings these entries into the index as their rows are now; harmless to repeat. */
    async refresh(ids: readonly string[]): Promise<void> {
      const rows = (await queries.byIds(ids)).filter((row) => row.removed_at === null)
      const placed = new Map(rows.map((row) => [row.id, collectionOf(row)]))
      for (const collection of collections) {
        const elsewhere = ids.filter((id) => placed.get(id) !== collection)
        if (elsewhere.length > 0) await search.remove(collection, elsewhere)
      }
      if (rows.length > 0) await search.put(rows.map(toDocument))
    },

    async rebuild(): Promise<void> {
      await search.rebuild(inUse, all(1))
      await search.rebuild(notInUse, all(0))
    },

    /** Whether the index was lost, or was made by another version. */
    async isStale(): Promise<boolean> {
      if (await queries.mark('index') !== version) return true
      const [probe] = (await queries.latest({ limit: 20 })).filter((row) => row.enabled === 1)
      if (!probe) return false
      const hits = await search.query({ collection: inUse, text: `${probe.title} ${probe.answer}`, limit: 20 })
      return hits.length === 0
    },
  }
}
export type Indexing = ReturnType<typeof createIndexing>

function collectionOf(row: EntryRow): string {
  return row.enabled === 1 ? inUse : notInUse
}

function toDocument(row: EntryRow): SearchDocument {
  return {
    id: row.id, collection: collectionOf(row), brand: row.brand ?? '', title: row.title,
    questions: (JSON.parse(row.questions) as string[]).join('\n'), body: [row.answer, ...answersByValue(row)].join('\n'),
  }
}

function answersByValue({ variants }: EntryRow): string[] {
  return variants === null ? [] : (JSON.parse(variants) as Variants).answers.map(({ values, answer }) => `${values.join(' ')} ${answer}`)
}
