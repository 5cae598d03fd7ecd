import type { Candidate, Reading } from '../types.ts'

/** What a message means for one candidate, every number 0..1; in the order of `meaningNames`. */
export type Meaning = readonly number[]

export const meaningNames = ['intent', 'other intent', 'product', 'other product'] as const

/** How well the likely intents and the named products go together with a candidate; zeros where nothing is known of either. */
export function gatherMeaning({ intents, outOfScope, entities }: Pick<Reading, 'intents' | 'outOfScope' | 'entities'>, { intent, products = [] }: Candidate): Meaning {
  const inScope = 1 - outOfScope
  const own = intents.find(({ label }) => label === intent)?.probability ?? 0
  const others = intents.reduce((most, { label, probability }) => (label === intent ? most : Math.max(most, probability)), 0)
  const named = new Set(entities.filter(({ type }) => type === 'product').flatMap(({ value, values }) => values ?? [value]))
  const isNamed = products.some((product) => named.has(product))
  return [
    intent === undefined ? 0 : inScope * own,
    intent === undefined ? 0 : inScope * others,
    isNamed ? 1 : 0,
    named.size > 0 && products.length > 0 && !isNamed ? 1 : 0,
  ]
}
