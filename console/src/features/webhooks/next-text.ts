import type { Language } from '@yanshu/contract/errors.ts'
import type { Delivery } from '@yanshu/contract/webhooks.ts'
import type { Catalogue } from '../../lib/language.ts'
import { clockTime, shortTime } from '../../lib/times.ts'

type Words = Pick<Catalogue['webhooks'], 'sending' | 'soon' | 'nextAt' | 'heldUntil'>

/** When a delivery that waits is sent; never a time that is over. `pausedUntil`, `now`: ms UTC. */
export function nextText({ nextAt }: Pick<Delivery, 'nextAt'>, pausedUntil: number | undefined, words: Words, language: Language, now = Date.now()): string {
  if (nextAt === undefined) return words.sending
  if (nextAt <= now) return words.soon
  return nextAt === pausedUntil ? words.heldUntil(clockTime(nextAt, language)) : words.nextAt(shortTime(nextAt, now, language))
}
