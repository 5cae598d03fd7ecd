import type { DialogueState } from '@yanshu/nlu/dialogue/types.ts'
import { sentAbroad } from '@yanshu/nlu/slots/regions/abroad.ts'
import { tellLanguage } from '@yanshu/nlu/text/language.ts'
import { normalise } from '@yanshu/nlu/text/normalise.ts'

/** A question on sending to another country, as it is to be looked for, and what was talked about without the places before it. */
export interface Abroad {
  words: string
  state: DialogueState
}

/** Reads a place that is not ours: it is asked whether goods are sent there, and no region that was told before completes it. `expected`: the type that is asked for. */
export function readAbroad(text: string, state: DialogueState, expected: string | undefined): Abroad | undefined {
  const isPlaceNext = expected === 'region' || state.shared.some(({ type }) => type === 'region') || state.lastQuestion?.parts.some(({ type }) => type === 'region') === true
  const normalised = normalise(text)
  const country = sentAbroad(normalised, isPlaceNext)
  if (country === undefined) return undefined
  const { lastQuestion: _, ...others } = state
  const words = tellLanguage(normalised) === 'en-US' ? `Do you ship to ${country}?` : `能寄到${country}吗`
  return { words, state: { ...others, shared: state.shared.filter(({ type }) => type !== 'region'), frames: expected === 'region' ? state.frames.slice(0, -1) : state.frames } }
}
