import { inBatches } from './batches.ts'
import type { Search, SearchDocument, Tokens } from './port.ts'
import type { Cutter } from './search-worker.ts'
import { indexedDocument, queryTerms, wordTerms } from './terms.ts'
import { indexThread } from './worker-client.ts'

const rebuildBatch = 100

/**
 * Search in an SQLite file of its own at `path` (its folder must exist), which can be deleted and rebuilt. One thread
 * writes and another reads, so neither a rebuild nor another process's lock keeps a query waiting. With a `cutter`, which
 * must cut as `tokens` does, documents are cut in the thread that writes.
 */
export function createSqliteSearch({ path, tokens, cutter }: { path: string; tokens: Tokens; cutter?: Cutter }): Search {
  const writer = indexThread(path, cutter)
  const reader = indexThread(path)

  return {
    async put(documents) {
      for (const [collection, ofCollection] of Map.groupBy(documents, (document) => document.collection)) {
        await store(collection, ofCollection)
      }
    },

    async remove(collection, ids) {
      await writer.call('remove', collection, ids)
    },

    async query({ collection, brand, text, limit }) {
      const terms = queryTerms(text, tokens)
      if (terms.length === 0) return []
      return reader.call('query', { collection, brand, terms, limit })
    },

    async latest({ collection, text, before, limit }) {
      const terms = wordTerms(text, tokens)
      return terms.length === 0 ? [] : reader.call('latest', { collection, terms, before: before === undefined ? undefined : Number(before), limit })
    },

    async rebuild(collection, documents) {
      const mark = await writer.call('mark')
      for await (const batch of inBatches(documents, rebuildBatch)) {
        await store(collection, batch)
      }
      while (await writer.call('sweep', collection, mark));
    },

    async close() {
      await Promise.all([writer.close(), reader.close()])
    },
  }

  function store(collection: string, documents: SearchDocument[]): Promise<void> {
    if (cutter) return writer.call('putTexts', collection, documents)
    return writer.call('put', collection, documents.map((document) => indexedDocument(document, tokens)))
  }
}
