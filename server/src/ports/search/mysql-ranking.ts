import { rows, type Pool } from './mysql-rows.ts'
import type { SearchHit } from './port.ts'
import { inverseFrequency, lengthShare, rareTerms, saturation } from './terms.ts'

/** A query as the tables take it. */
interface TermQuery {
  collection: string
  brand: string | undefined
  terms: string[]
  limit: number
}

interface Size {
  total: number
  averageLength: number
  readAt: number
}

/** Counting a collection reads all of it, and the ranking hardly notices a count that is a little old. */
const sizeLivesMs = 10_000

/** Ranks by BM25 in SQL, over the tables of mysql-schema.ts. */
export function createRanking(pool: Pool): { query(query: TermQuery): Promise<SearchHit[]> } {
  const sizes = new Map<string, Size>()

  return {
    async query(query) {
      const [frequencies, size] = await Promise.all([frequenciesOf(pool, query), sizeOf(query.collection)])
      const rare = rareTerms(frequencies)
      if (rare.length === 0) return []
      const hits = await rank(pool, query, rare, frequencies, size)
      const known = query.terms.filter((term) => frequencies.has(term))
      if (hits.length >= query.limit || known.length === rare.length) return hits
      return rank(pool, query, known, frequencies, size)
    },
  }

  async function sizeOf(collection: string): Promise<Size> {
    const held = sizes.get(collection)
    const readAt = performance.now()
    if (held && readAt - held.readAt < sizeLivesMs) return held
    const sql = 'SELECT count(*) AS total, coalesce(avg(length), 1) AS average FROM search_documents WHERE collection = ? AND ready = 1'
    const [row] = await rows(pool, sql, [collection])
    const size = { total: Number(row?.['total']), averageLength: Math.max(Number(row?.['average']), 1), readAt }
    sizes.set(collection, size)
    return size
  }
}

async function frequenciesOf(pool: Pool, { collection, terms }: TermQuery): Promise<Map<string, number>> {
  const sql = 'SELECT term, count(*) AS count FROM search_terms WHERE collection = ? AND term IN (?) GROUP BY term'
  const found = await rows(pool, sql, [collection, terms.map((term) => Buffer.from(term))])
  return new Map(found.map((row) => [String(row['term']), Number(row['count'])]))
}

async function rank(pool: Pool, { collection, brand, limit }: TermQuery, terms: string[], frequencies: Map<string, number>,
  size: Size): Promise<SearchHit[]> {
  const weights = terms.map((term) => [Buffer.from(term), inverseFrequency(frequencies.get(term) ?? 0, size.total)])
  const weightOf = `CASE t.term ${weights.map(() => 'WHEN ? THEN ?').join(' ')} END`
  const norm = `(${saturation} * (${1 - lengthShare} + ${lengthShare} * d.length / ?))`
  const ofBrand = brand === undefined ? '' : "AND d.brand IN ('', ?)"
  const found = await rows(pool, `
    SELECT d.id AS id, SUM(${weightOf} * t.weight * ${saturation + 1} / (t.weight + ${norm})) AS score
    FROM search_terms t STRAIGHT_JOIN search_documents d ON d.number = t.number
    WHERE t.collection = ? AND t.term IN (?) AND d.ready = 1 ${ofBrand}
    GROUP BY d.number, d.id ORDER BY score DESC, d.number DESC LIMIT ?`, [
    ...weights.flat(), size.averageLength, collection, terms.map((term) => Buffer.from(term)),
    ...(brand === undefined ? [] : [brand]), limit,
  ])
  return newestOfEach(found.map((row) => ({ id: String(row['id']), score: Number(row['score']) })))
}

/** For an instant two versions of a document may both be visible. */
function newestOfEach(hits: SearchHit[]): SearchHit[] {
  const seen = new Set<string>()
  return hits.filter((hit) => !seen.has(hit.id) && seen.add(hit.id))
}
