import { createTokens } from '../../src/text/tokens.ts'
import type { Candidate, Reading } from '../../src/types.ts'
import type { Entry } from './entries.ts'

const tokens = createTokens()
const remembered = new Map<string, string[]>()
const counted = new WeakMap<Entry, Map<string, number>>()
const leastIntent = 0.1
const mostIntents = 3
const mostOfIntent = 10
const mostOfProduct = 20

/** What the server would hand over: the best `limit` entries by their words, those of the likely intents, and those about the named products. */
export function retrieve(reading: Reading, entries: Entry[], limit: number): Candidate[] {
  const scores = scoreByWords(reading.text, entries, limit)
  const likely = reading.intents.filter(({ probability }) => probability >= leastIntent).slice(0, mostIntents).map(({ label }) => label)
  const named = reading.entities.flatMap(({ type, value, values }) => (type === 'product' ? values ?? [value] : []))
  const isNamed = ({ goods = [] }: Entry): boolean => goods.some((id) => named.includes(id))
  const found = new Set([
    ...scores.keys(),
    ...likely.flatMap((intent) => narrow(entries.filter((entry) => entry.intent === intent), isNamed, named.length > 0).slice(0, mostOfIntent)),
    ...named.slice(0, 3).flatMap((id) => entries.filter(({ goods = [] }) => goods.includes(id)).slice(0, mostOfProduct)),
  ])
  return [...found].map((entry) => toCandidate(entry, scores.get(entry) ?? 0))
}

function narrow(entries: Entry[], isNamed: (entry: Entry) => boolean, anyNamed: boolean): Entry[] {
  const general = entries.filter(({ goods = [] }) => goods.length === 0)
  return anyNamed ? [...entries.filter(isNamed), ...general] : [...general, ...entries.filter(({ goods = [] }) => goods.length > 0)]
}

function toCandidate({ id, title, questions, intent, goods = [] }: Entry, searchScore: number): Candidate {
  return { id, title, questions, searchScore, ...(intent && { intent }), ...(goods.length > 0 && { products: goods }) }
}

/** BM25 over weighted fields. */
function scoreByWords(text: string, entries: Entry[], limit: number): Map<Entry, number> {
  const documents = entries.map((entry) => ({ entry, counts: countTokens(entry) }))
  const average = documents.reduce((sum, one) => sum + one.counts.size, 0) / documents.length
  const asked = [...new Set(tokens(text))]
  const rarity = asked.map((token) => {
    const holders = documents.filter((one) => one.counts.has(token)).length
    return Math.max(1e-6, Math.log((documents.length - holders + 0.5) / (holders + 0.5)))
  })
  const scored = documents.map(({ entry, counts }): [Entry, number] => {
    const norm = 1.2 * (0.25 + (0.75 * counts.size) / average)
    return [entry, asked.reduce((sum, token, index) => {
      const count = counts.get(token) ?? 0
      return sum + ((rarity[index] ?? 0) * count * 2.2) / (count + norm)
    }, 0)]
  })
  return new Map(scored.filter(([, score]) => score > 0).toSorted((a, b) => b[1] - a[1]).slice(0, limit))
}

function countTokens(entry: Entry): Map<string, number> {
  const known = counted.get(entry)
  if (known) return known
  const counts = new Map<string, number>()
  counted.set(entry, counts)
  const add = (text: string, weight: number): void => {
    const cut = remembered.get(text) ?? tokens(text)
    remembered.set(text, cut)
    for (const token of cut) counts.set(token, (counts.get(token) ?? 0) + weight)
  }
  for (const text of [entry.title, ...entry.questions]) add(text, 4)
  add(entry.answer, 1)
  return counts
}
