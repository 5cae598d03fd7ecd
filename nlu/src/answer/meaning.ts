import type { Candidate, Reading } from '../types.ts'

/** What a message means for one candidate, every number 0..1; in the order of `meaningNames`. */
export type Meaning = readonly number[]

export const meaningNames = ['intent', 'how likely the intent', 'other intent', 'share of the intent', 'product', 'other product', 'product not named'] as const

/** An intent less likely than this is as good as not told. */
const least = 0.02

type Known = Pick<Reading, 'intents' | 'outOfScope' | 'entities'>

/** How well the likely intents and the named products go together with each of the candidates; zeros where nothing is known of either. */
export function gatherMeanings(reading: Known, candidates: readonly Candidate[]): Meaning[] {
  const named = new Set(reading.entities.filter(({ type }) => type === 'product').flatMap(({ value, values }) => values ?? [value]))
  const fits = ({ products }: Candidate): boolean => products === undefined || products.length === 0 || products.some((product) => named.has(product))
  const answering = Map.groupBy(candidates.filter(fits), ({ intent }) => intent)
  return candidates.map((candidate) => {
    const [own, others] = weighIntents(reading, candidate)
    const isAbout = (candidate.products?.length ?? 0) > 0
    return [
      own, own === 0 ? 0 : 1 - Math.log(own + least) / Math.log(least), others, fits(candidate) ? own / Math.max(1, answering.get(candidate.intent)?.length ?? 1) : 0,
      isAbout && fits(candidate) ? 1 : 0, isAbout && named.size > 0 && !fits(candidate) ? 1 : 0, isAbout && named.size === 0 ? 1 : 0,
    ]
  })
}

/** How likely the candidate's intent is, and the likeliest of the others; being in scope included. */
function weighIntents({ intents, outOfScope }: Known, { intent }: Candidate): [own: number, others: number] {
  if (intent === undefined) return [0, 0]
  const own = intents.find(({ label }) => label === intent)?.probability ?? 0
  const others = intents.reduce((most, { label, probability }) => (label === intent ? most : Math.max(most, probability)), 0)
  return [(1 - outOfScope) * own, (1 - outOfScope) * others]
}
