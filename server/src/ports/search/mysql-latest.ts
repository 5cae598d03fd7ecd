import { rows, type Pool } from './mysql-rows.ts'
import type { LatestHit } from './port.ts'

interface EveryTermQuery {
  collection: string
  terms: string[]
  before: string | undefined
  limit: number
}

/** Beyond so many documents it does not matter how common a term is. */
const counted = 5000

/**
 * The latest documents that hold every term: walks the rarest term's numbers downwards and looks each up under the others.
 */
export async function findLatest(pool: Pool, { collection, terms, before, limit }: EveryTermQuery): Promise<LatestHit[]> {
  const counts = await Promise.all(terms.map((term) => countUpTo(pool, collection, term)))
  if (counts.includes(0)) return []
  const [rarest, ...others] = terms.map((term, index) => ({ term, count: counts[index] ?? 0 })).toSorted((a, b) => a.count - b.count)
  const also = others.map((_, index) => `JOIN search_terms t${index} ON t${index}.collection = t.collection AND t${index}.term = ? AND t${index}.number = t.number`)
  const found = await rows(pool, `
    SELECT d.id AS id, d.number AS number
    FROM search_terms t STRAIGHT_JOIN search_documents d ON d.number = t.number AND d.ready = 1 ${also.join(' ')}
    WHERE t.collection = ? AND t.term = ? ${before === undefined ? '' : 'AND t.number < ?'}
    ORDER BY t.number DESC LIMIT ?`, [
    ...others.map(({ term }) => Buffer.from(term)), collection, Buffer.from(rarest?.term ?? ''), ...(before === undefined ? [] : [Number(before)]), limit,
  ])
  return found.map((row) => ({ id: String(row['id']), place: String(row['number']) }))
}

async function countUpTo(pool: Pool, collection: string, term: string): Promise<number> {
  const [row] = await rows(pool, 'SELECT count(*) AS count FROM (SELECT 1 FROM search_terms WHERE collection = ? AND term = ? LIMIT ?) some', [collection, Buffer.from(term), counted])
  return Number(row?.['count'])
}
