import type { Intent } from '@yanshu/contract/understanding.ts'
import type { Tryout } from './reading.tsx'

export interface Deed {
  does: Tryout['would'] | 'order' | 'person' | 'talk'
  because: Tryout['because'] | 'wished'
}

/**
 * What the bot would do with a text. A wish that stands in the words, such as for a person, goes before the lines; and who is sure of an intent does
 * what that intent is for, `action`.
 */
export function deedOf({ wish, would, because }: Pick<Tryout, 'wish' | 'would' | 'because'>, action: Intent['action'] | undefined): Deed {
  if (wish === 'person' || wish === 'complaint') return { does: 'person', because: 'wished' }
  if (wish !== 'question') return { does: 'talk', because: 'wished' }
  return { does: would === 'answer' ? action?.kind ?? 'answer' : would, because }
}

/** The likely intents as the lines measure them: with the doubt whether the text is about any of them taken off, so that the best is as likely as the bot is sure. */
export function measured({ intents, confidence }: Pick<Tryout, 'intents' | 'confidence'>): Tryout['intents'] {
  const best = intents[0]?.probability ?? 0
  return best === 0 ? intents : intents.map((each) => ({ ...each, probability: each.probability * (confidence / best) }))
}
