import type { FittedHead } from '../head/head.ts'
import type { HeadInput, Prediction, Ranked } from '../head/types.ts'
import type { Reading, ReadInput } from '../types.ts'
import type { Encoded } from './encode.ts'
import { withoutNames } from './nameless.ts'

/** As many intents as a reading tells. */
const mostIntents = 5
/** Of each of two readings so many are put together. */
const mostCompared = 12
/** Nothing that was said, or no model to judge it. */
const nothing = { intents: [], outOfScope: 1, confidence: 0 }

type Said = Pick<Reading, 'normalised' | 'language' | 'entities'> & Pick<ReadInput, 'text' | 'expected' | 'context'>

/** What a head makes of a message. Where products are named, of what it says with and without their names the mean. */
export function tellIntents(said: Said, head: FittedHead | undefined, encoded: Encoded | undefined): Pick<Reading, 'intents' | 'outOfScope' | 'confidence'> {
  if (!head || said.normalised === '') return nothing
  const input = toHeadInput(said, head, encoded)
  const nameless = withoutNames(said.normalised, said.entities, said.language)
  if (nameless === undefined) {
    const { ranked, outOfScope, confidence } = head.predict(input, mostIntents)
    return { intents: ranked, outOfScope, confidence }
  }
  return mix(head.predict(input, mostCompared), head.predict({ ...input, text: nameless }, mostCompared))
}

/** What a head is asked. One that wants a vector gets its mean where there is none: then the words decide alone. */
export function toHeadInput({ text, expected, context = [] }: Pick<ReadInput, 'text' | 'expected' | 'context'>, head: FittedHead, encoded: Encoded | undefined): HeadInput {
  const words = expected ? [...context, `expected=${expected}`] : context
  const vector = encoded?.features.length === head.width ? encoded.features : head.parts.features.centre
  return { text, ...(words.length > 0 && { context: words }), ...(head.width > 0 && { vector }) }
}

/** A name that the head does not know makes a text look foreign, so only the nameless one tells whether it is. */
function mix(named: Prediction, { ranked, outOfScope }: Prediction): Pick<Reading, 'intents' | 'outOfScope' | 'confidence'> {
  const sums = new Map<string, number>()
  for (const { label, probability } of [...named.ranked, ...ranked]) sums.set(label, (sums.get(label) ?? 0) + probability / 2)
  const intents = [...sums].map(([label, probability]): Ranked => ({ label, probability })).toSorted((a, b) => b.probability - a.probability).slice(0, mostIntents)
  return { intents, outOfScope, confidence: (intents[0]?.probability ?? 0) * (1 - outOfScope) }
}
