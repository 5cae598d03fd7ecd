import type { Head } from '../head/types.ts'
import { evidenceCount, evidenceOf, logOdds, type Known } from './evidence.ts'
import { defaultMix, type NeedMix } from './mix.ts'

/** How likely a message needs a person, 0..1. `text`: as it was written. */
export type ReadNeed = (text: string, known: Known) => number

/** The label of a head of two for what needs a person. */
export const wanted = 'wanted'

/** Prepares telling which messages need a person, by the words that a head has learned and by what else is known of them. */
export function createNeedReader(head: Pick<Head, 'predict'>, { bias, weights }: NeedMix = defaultMix): ReadNeed {
  if (weights.length !== evidenceCount) throw new RangeError(`a mix has ${evidenceCount} weights, not ${weights.length}`)
  return (text, known) => {
    if (known.normalised === '') return 0
    const values = evidenceOf(known, wordsOf(head, text))
    return 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias)))
  }
}

/** What the words alone say, as log-odds. */
export function wordsOf(head: Pick<Head, 'predict'>, text: string): number {
  return logOdds(head.predict({ text }, 2).ranked.find(({ label }) => label === wanted)?.probability ?? 0)
}
