import type { Language } from '@yanshu/contract/errors.ts'
import type { StoreOpening } from '@yanshu/contract/stores.ts'
import type { Catalogue } from '../../lib/language.ts'

/** Whether it is open and until when, by the clock on its wall; `now` in ms UTC. */
export function openingWords({ open, closesAt, opensAt }: StoreOpening, { timeZone, now, language, words }: { timeZone: string; now: number; language: Language; words: Catalogue['stores'] }): string {
  const show = (at: number, more: Intl.DateTimeFormatOptions = {}): string => new Intl.DateTimeFormat(language, { timeZone, ...more, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  if (open) return closesAt === undefined ? words.open : words.openUntil(show(closesAt))
  if (opensAt === undefined) return words.closed
  const date = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)
  return words.opens(date(opensAt) === date(now) ? show(opensAt) : show(opensAt, { month: 'short', day: 'numeric' }))
}

/** 840 m, 1.2 km. */
export function distanceWords(metres: number, words: Catalogue['stores']): string {
  if (metres < 995) return words.metres(Math.round(metres / 10) * 10)
  return words.kilometres(metres < 9950 ? (metres / 1000).toFixed(1).replace(/\.0$/, '') : String(Math.round(metres / 1000)))
}
