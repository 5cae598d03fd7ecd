import type { ReadFeeling } from '../emotion/message.ts'
import type { FittedHead } from '../head/head.ts'
import { recogniseWish } from '../intent/wish.ts'
import { recogniseEntities } from '../slots/recognise.ts'
import { tellLanguage } from '../text/language.ts'
import type { ReadNeed } from '../people/need.ts'
import { normalise } from '../text/normalise.ts'
import type { Reading, ReadInput } from '../types.ts'
import type { Encoded } from './encode.ts'
import { tellIntents } from './intents.ts'

/** With what a message is read. */
export interface ReadingParts {
  head: FittedHead | undefined
  feel: ReadFeeling
  need: ReadNeed
  model: string
  encoded: Encoded | undefined
}

/** Reads one message: pure, and quick enough for the thread that asks. */
export function readMessage(input: ReadInput, { head, feel, need, model, encoded }: ReadingParts): Reading {
  const normalised = normalise(input.text)
  const language = input.language ?? tellLanguage(normalised)
  const entities = recogniseEntities(normalised, input)
  const told = tellIntents({ ...input, normalised, language, entities }, head, encoded)
  const feeling = feel(input.text, encoded?.feeling)
  return {
    text: input.text,
    normalised,
    language,
    wish: recogniseWish(normalised),
    entities,
    ...told,
    feeling,
    needsPerson: need(input.text, { ...told, normalised, language, feeling }),
    ...(encoded && { vector: encoded.vector }),
    model,
  }
}
