import type { ReadFeeling } from '../emotion/message.ts'
import type { FittedHead } from '../head/head.ts'
import type { HeadInput, Prediction } from '../head/types.ts'
import { recogniseWish } from '../intent/wish.ts'
import { recogniseEntities } from '../slots/recognise.ts'
import { tellLanguage } from '../text/language.ts'
import { normalise } from '../text/normalise.ts'
import type { Reading, ReadInput } from '../types.ts'
import type { Encoded } from './encode.ts'

/** With what a message is read. */
export interface ReadingParts {
  head: FittedHead | undefined
  feel: ReadFeeling
  model: string
  encoded: Encoded | undefined
}

/** As many intents as a reading tells. */
const mostIntents = 5
/** Nothing that was said, or no model to judge it. */
const nothing: Prediction = { ranked: [], outOfScope: 1, confidence: 0 }

/** Reads one message: pure, and quick enough for the thread that asks. */
export function readMessage(input: ReadInput, { head, feel, model, encoded }: ReadingParts): Reading {
  const normalised = normalise(input.text)
  const { ranked, outOfScope, confidence } = head && normalised !== '' ? head.predict(toHeadInput(input, head, encoded), mostIntents) : nothing
  return {
    text: input.text,
    normalised,
    language: input.language ?? tellLanguage(normalised),
    wish: recogniseWish(normalised),
    entities: recogniseEntities(normalised, input),
    intents: ranked,
    confidence,
    outOfScope,
    feeling: feel(input.text, encoded?.feeling),
    ...(encoded && { vector: encoded.vector }),
    model,
  }
}

/** What a head is asked. One that wants a vector gets its mean where there is none: then the words decide alone. */
export function toHeadInput({ text, expected, context = [] }: Pick<ReadInput, 'text' | 'expected' | 'context'>, head: FittedHead, encoded: Encoded | undefined): HeadInput {
  const words = expected ? [...context, `expected=${expected}`] : context
  const vector = encoded?.features.length === head.width ? encoded.features : head.parts.features.centre
  return { text, ...(words.length > 0 && { context: words }), ...(head.width > 0 && { vector }) }
}
