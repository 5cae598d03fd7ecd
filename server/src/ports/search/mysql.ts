import { inBatches } from './batches.ts'
import { findLatest } from './mysql-latest.ts'
import { createRanking } from './mysql-ranking.ts'
import { rows, type Pool } from './mysql-rows.ts'
import { searchTables } from './mysql-schema.ts'
import type { Search, SearchDocument, Tokens } from './port.ts'
import { documentTerms, fieldWeights, queryTerms, wordTerms } from './terms.ts'

const rebuildBatch = 50
/** Documents and terms in one statement. */
const writeBatch = 50
const termBatch = 5000
const sweepBatch = 500

/**
 * Search in two tables of a MySQL or MariaDB database (see mysql-schema.ts; made when first needed). Closing it leaves
 * the pool open. Works without transactions: the new version of a document is written beside the old one, made visible,
 * and then the old one goes.
 */
export function createMysqlSearch({ pool, tokens }: { pool: Pool; tokens: Tokens }): Search {
  let tables: Promise<void> | undefined
  const ranking = createRanking(pool)

  return {
    async put(documents) {
      await ready()
      await write(pool, documents, tokens)
    },

    async remove(collection, ids) {
      await ready()
      if (ids.length > 0) await erase(pool, await numbersOf(pool, collection, ids))
    },

    async query({ collection, brand, text, limit }) {
      await ready()
      const terms = queryTerms(text, tokens)
      return terms.length === 0 ? [] : ranking.query({ collection, brand, terms, limit })
    },

    async latest({ collection, text, before, limit }) {
      await ready()
      const terms = wordTerms(text, tokens)
      return terms.length === 0 ? [] : findLatest(pool, { collection, terms, before, limit })
    },

    async rebuild(collection, documents) {
      await ready()
      const [top] = await rows(pool, 'SELECT coalesce(max(number), 0) AS number FROM search_documents')
      for await (const batch of inBatches(documents, rebuildBatch)) await write(pool, batch, tokens)
      await sweep(pool, collection, Number(top?.['number']))
    },

    async close() {},
  }

  async function ready(): Promise<void> {
    tables ??= createTables(pool).catch((error: unknown) => {
      tables = undefined
      throw error
    })
    await tables
  }
}

async function createTables(pool: Pool): Promise<void> {
  for (const table of searchTables) await pool.query(table)
}

async function write(pool: Pool, documents: SearchDocument[], tokens: Tokens): Promise<void> {
  const latest = [...new Map(documents.map((document) => [JSON.stringify([document.collection, document.id]), document])).values()]
  for (let done = 0; done < latest.length; done += writeBatch) await writeSome(pool, latest.slice(done, done + writeBatch), tokens)
}

async function writeSome(pool: Pool, documents: SearchDocument[], tokens: Tokens): Promise<void> {
  const weighed = documents.map((document) => ({ ...document, ...weigh(document, tokens) }))
  const first = await insertAll(pool, weighed.map(({ collection, id, brand, length }) => [collection, id, brand, length]))
  const step = await numberStep(pool)
  const numberOf = (at: number) => first + at * step
  // In the order of the table, so that two who write at once do not wait for each other in a circle.
  const termRows = weighed.flatMap(({ collection, terms }, at) => [...terms].map(([term, weight]) => [collection, Buffer.from(term), numberOf(at), weight] as const))
    .toSorted(([one, term], [other, otherTerm]) => (one < other ? -1 : one > other ? 1 : Buffer.compare(term, otherTerm)))
  for (let done = 0; done < termRows.length; done += termBatch) {
    await pool.query('INSERT INTO search_terms (collection, term, number, weight) VALUES ?', [termRows.slice(done, done + termBatch)])
  }
  await pool.query('UPDATE search_documents SET ready = 1 WHERE number IN (?)', [weighed.map((_, at) => numberOf(at))])
  for (const [collection, own] of Map.groupBy(documents, (each) => each.collection)) {
    const numbers = await numbersOf(pool, collection, own.map(({ id }) => id))
    await erase(pool, numbers.filter((other) => other < first))
  }
}

/** Gives the number of the first; those of the others follow, for a statement that says how many rows it inserts gets them in one piece. */
async function insertAll(pool: Pool, values: (string | number)[][]): Promise<number> {
  const [result] = await pool.query('INSERT INTO search_documents (collection, id, brand, length) VALUES ?', [values])
  return (result as { insertId: number }).insertId
}

/** From one number to the next; servers that write for each other leave room. */
async function numberStep(pool: Pool): Promise<number> {
  const [row] = await rows(pool, 'SELECT @@auto_increment_increment AS step')
  return Number(row?.['step'])
}

/** The weighted occurrences of each term, and the length of the document in terms. */
function weigh(document: SearchDocument, tokens: Tokens): { terms: Map<string, number>; length: number } {
  const terms = new Map<string, number>()
  let length = 0
  const fields = documentTerms(document, tokens)
  for (const field of ['title', 'questions', 'body'] as const) {
    length += fields[field].length
    for (const term of fields[field]) terms.set(term, (terms.get(term) ?? 0) + fieldWeights[field])
  }
  return { terms, length }
}

async function numbersOf(pool: Pool, collection: string, ids: string[]): Promise<number[]> {
  const found = await rows(pool, 'SELECT number FROM search_documents WHERE collection = ? AND id IN (?)', [collection, ids])
  return found.map((row) => Number(row['number']))
}

async function erase(pool: Pool, numbers: number[]): Promise<void> {
  if (numbers.length === 0) return
  await pool.query('DELETE FROM search_documents WHERE number IN (?)', [numbers])
  await pool.query('DELETE FROM search_terms WHERE number IN (?)', [numbers])
}

async function sweep(pool: Pool, collection: string, mark: number): Promise<void> {
  const sql = 'SELECT number FROM search_documents WHERE collection = ? AND number <= ? LIMIT ?'
  for (;;) {
    const stale = await rows(pool, sql, [collection, mark, sweepBatch])
    await erase(pool, stale.map((row) => Number(row['number'])))
    if (stale.length < sweepBatch) return
  }
}
