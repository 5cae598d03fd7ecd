import { inBatches } from './batches.ts'
import type { Search, SearchDocument, Tokens } from './port.ts'
import type { IndexedDocument } from './sqlite-index.ts'
import { documentTerms, queryTerms, wordTerms } from './terms.ts'
import { startIndexThread } from './worker-client.ts'

const rebuildBatch = 100

/**
 * Search in an SQLite file of its own at `path` (its folder must exist), which can be deleted and rebuilt. One thread
 * writes and another reads, so neither a rebuild nor another process's lock keeps a query waiting.
 */
export function createSqliteSearch({ path, tokens }: { path: string; tokens: Tokens }): Search {
  const writer = startIndexThread(path)
  const reader = startIndexThread(path)

  return {
    async put(documents) {
      for (const [collection, ofCollection] of Map.groupBy(documents, (document) => document.collection)) {
        await writer.call('put', collection, ofCollection.map(toIndexed))
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
        await writer.call('put', collection, batch.map(toIndexed))
      }
      while (await writer.call('sweep', collection, mark));
    },

    async close() {
      await Promise.all([writer.close(), reader.close()])
    },
  }

  function toIndexed(document: SearchDocument): IndexedDocument {
    const { title, questions, body } = documentTerms(document, tokens)
    const { id, brand } = document
    return { id, brand, title: title.join(' '), questions: questions.join(' '), body: body.join(' ') }
  }
}
