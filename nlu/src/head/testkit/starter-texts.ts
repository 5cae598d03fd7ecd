import { starterIntents } from '../../../starter/intents.ts'
import type { Example } from '../types.ts'

/** The starter intents, all or the first so many, in two parts: every fifth phrasing of each language is held out, always the same. */
export function starterTexts(most = Infinity): { train: Example[]; heldOut: Example[] } {
  const [train, heldOut]: [Example[], Example[]] = [[], []]
  for (const { id, phrasings, english } of starterIntents.slice(0, most)) {
    for (const texts of [phrasings, english]) {
      texts.forEach((text, index) => (index % 5 === 4 ? heldOut : train).push({ text, label: id }))
    }
  }
  return { train, heldOut }
}
