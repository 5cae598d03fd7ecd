import type { Language } from '@yanshu/contract/errors.ts'

const locale = { 'zh-CN': 'zh-Hans-CN', 'en-US': 'en-GB' } as const

/** Date and time to the second, in this browser's time zone. `at` in ms UTC. */
export function fullTime(at: number, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeStyle: 'medium' }).format(at)
}

/** The time of day to the second. `at` in ms UTC. */
export function clockTime(at: number, language: Language): string {
  return format(at, language, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
}

/** As short as stays clear: the time today, the day this year, else the date. `at` and `now` in ms UTC. */
export function shortTime(at: number, now: number, language: Language): string {
  const then = new Date(at)
  const today = new Date(now)
  if (then.toDateString() === today.toDateString()) return format(at, language, { hour: '2-digit', minute: '2-digit' })
  if (then.getFullYear() === today.getFullYear()) return format(at, language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' })
  return format(at, language, { year: 'numeric', month: 'short', day: 'numeric' })
}

/** How long ago, in words: 3 minutes ago; less than a minute is `justNow`. `at` and `now` in ms UTC. */
export function timeAgo(at: number, now: number, language: Language, justNow: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const seconds = Math.round((at - now) / 1000)
  const size = Math.abs(seconds)
  if (size < 60) return justNow
  if (size < 3600) return words.format(Math.trunc(seconds / 60), 'minute')
  if (size < 86_400) return words.format(Math.trunc(seconds / 3600), 'hour')
  if (size < 86_400 * 30) return words.format(Math.trunc(seconds / 86_400), 'day')
  return shortTime(at, now, language)
}

function format(at: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale[language], { ...options, hour12: false }).format(at)
}
