import type { TalkWords } from '../words/talk-zh.ts'

/** The hour and minute of `at` (ms UTC) on the reader's clock. */
export function timeOf(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false })
}

/** The reader's own calendar day of `at`, to compare days by. */
export function dayOf(at: number): string {
  return new Date(at).toDateString()
}

/** What stands above the first message of a day. */
export function nameDay(at: number, now: number, language: string, words: Pick<TalkWords, 'today' | 'yesterday'>): string {
  if (dayOf(at) === dayOf(now)) return words.today
  const yesterday = new Date(now)
  yesterday.setDate(yesterday.getDate() - 1)
  if (dayOf(at) === yesterday.toDateString()) return words.yesterday
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return new Date(at).toLocaleDateString(language, { ...year, month: 'long', day: 'numeric', weekday: 'short' })
}

/** A day and time, short: of a parcel's steps. */
export function timeAndDay(at: number, language: string): string {
  return new Date(at).toLocaleString(language, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
}

/** When somebody is here again, as people say it: 今天 9:00, 明天 9:00, 周一 9:00. */
export function nameMoment(at: number, now: number, language: string, words: Pick<TalkWords, 'today' | 'tomorrow'>): string {
  const time = new Date(at).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit', hour12: false })
  const tomorrow = new Date(now)
  tomorrow.setDate(tomorrow.getDate() + 1)
  if (dayOf(at) === dayOf(now)) return `${words.today} ${time}`
  if (dayOf(at) === tomorrow.toDateString()) return `${words.tomorrow} ${time}`
  const isNear = at - now < 6 * 24 * 3_600_000
  const day = new Date(at).toLocaleDateString(language, isNear ? { weekday: 'long' } : { month: 'long', day: 'numeric' })
  return `${day} ${time}`
}
