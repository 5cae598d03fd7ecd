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
