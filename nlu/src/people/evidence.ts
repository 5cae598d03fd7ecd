import type { Ranked } from '../head/types.ts'
import type { MessageFeeling } from '../emotion/types.ts'
import type { Language } from '../types.ts'
import { signCount, signsOf } from './signs.ts'

/** What is known of a message before it is told whether it needs a person. */
export interface Known {
  normalised: string
  language: Language
  feeling: Pick<MessageFeeling, 'anger' | 'offence' | 'dissatisfied'>
  intents: readonly Ranked[]
}

/** Intents of the starter set on which a person answers. */
export const forPeople: ReadonlySet<string> = new Set(['service.person', 'service.complaint'])

/** What is surer than this counts no more. */
const surest = 0.999
const mostWords = 4
/** A message of a dozen characters has the length 0. */
const usualLength = 2.5

/** How many numbers `evidenceOf` gives. */
export const evidenceCount = 6 + signCount

/** A message as numbers of the size of 1. `words`: the log-odds of a head that learned which messages need a person. */
export function evidenceOf({ normalised, language, feeling, intents }: Known, words: number): number[] {
  const asked = intents.reduce((sum, { label, probability }) => (forPeople.has(label) ? sum + probability : sum), 0)
  return [
    Math.max(-mostWords, Math.min(mostWords, words / 2)),
    logOdds(feeling.anger), logOdds(feeling.offence), logOdds(feeling.dissatisfied), logOdds(asked) / 3,
    Math.log(1 + normalised.length) - usualLength,
    ...signsOf(normalised, language),
  ]
}

/** The log-odds of a probability, which counts as neither certain nor impossible. */
export function logOdds(probability: number): number {
  const kept = Math.max(1 - surest, Math.min(surest, probability))
  return Math.log(kept / (1 - kept))
}
