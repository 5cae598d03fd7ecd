import { createTokens } from '../../src/text/tokens.ts'
import type { Candidate } from '../../src/types.ts'
import type { Entry } from './entries.ts'

const tokens = createTokens()
const remembered = new Map<string, string[]>()

/** The best `limit` entries by BM25 over weighted fields: what the search of the server would hand over. */
export function retrieve(text: string, entries: Entry[], limit: number): Candidate[] {
  const documents = entries.map((entry) => ({ entry, counts: countTokens(entry) }))
  const average = documents.reduce((sum, one) => sum + one.counts.size, 0) / documents.length
  const asked = [...new Set(tokens(text))]
  const rarity = asked.map((token) => {
    const holders = documents.filter((one) => one.counts.has(token)).length
    return Math.max(1e-6, Math.log((documents.length - holders + 0.5) / (holders + 0.5)))
  })
  const scored = documents.map(({ entry, counts }) => {
    const norm = 1.2 * (0.25 + (0.75 * counts.size) / average)
    const score = asked.reduce((sum, token, index) => {
      const count = counts.get(token) ?? 0
      return sum + ((rarity[index] ?? 0) * count * 2.2) / (count + norm)
    }, 0)
    return { id: entry.id, title: entry.title, questions: [...entry.questions], searchScore: score }
  })
  return scored.filter((one) => one.searchScore > 0).toSorted((a, b) => b.searchScore - a.searchScore).slice(0, limit)
}

function countTokens(entry: Entry): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    const cut = remembered.get(text) ?? tokens(text)
    remembered.set(text, cut)
    for (const token of cut) counts.set(token, (counts.get(token) ?? 0) + weight)
  }
  for (const text of [entry.title, ...entry.questions]) add(text, 4)
  add(entry.answer, 1)
  return counts
}
