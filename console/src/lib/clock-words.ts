import type { Language } from '@yanshu/contract/errors.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago, for a list row: 刚刚, 5分钟前, 14:05 today, 昨天, 6月3日, 2026/6/3. Times in ms; days are those of this browser. */
export function agoText(at: number, now: number, language: Language, justNow: string): string {
  const passed = now - at
  if (passed < minute) return justNow
  if (passed < hour) return new Intl.RelativeTimeFormat(language, { numeric: 'always', style: 'narrow' }).format(-Math.floor(passed / minute), 'minute')
  const days = daysBetween(at, now)
  if (days === 0) return timeText(at, language)
  if (days === 1) return yesterday(language)
  return dateText(at, now, language)
}

/** 14:05, on a 24-hour clock. */
export function timeText(at: number, language: Language): string {
  return format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** The line between the days of a chat: 今天, 昨天, 6月3日 星期三, with the year when it is another. */
export function dayText(at: number, now: number, language: Language): string {
  const days = daysBetween(at, now)
  if (days === 0) return capitalised(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'day'))
  if (days === 1) return yesterday(language)
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return format(language, { month: 'long', day: 'numeric', weekday: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(at)
}

/** Date and time in full, for tooltips and details. */
export function momentText(at: number, language: Language): string {
  return format(language, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** How long somebody has waited: 45秒, 3分20秒, 2小时5分 — or 45s, 3m 20s, 2h 5m. */
export function durationText(ms: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [d, h, m, s] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  const units = language === 'zh-CN' ? ['天', '小时', '分', '秒'] : ['d', 'h', 'm', 's']
  const [first, second] = d > 0 ? [[d, 0], [h, 1]] : h > 0 ? [[h, 1], [m, 2]] : m > 0 ? [[m, 2], [s, 3]] : [[s, 3], [0, 3]]
  const word = ([count, unit]: number[]): string => `${count}${units[unit ?? 0]}`
  const parts = second?.[0] === 0 ? [word(first ?? [0, 3])] : [word(first ?? [0, 3]), word(second ?? [0, 3])]
  return parts.join(language === 'zh-CN' ? '' : ' ')
}

/** A time that was agreed or is left, in words: 40 秒, 3 分钟, 2 小时 5 分钟 — or 40 s, 3 min, 2 h 5 min. */
export function spanText(ms: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const amounts = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  const units = language === 'zh-CN' ? ['天', '小时', '分钟', '秒'] : ['d', 'h', 'min', 's']
  const first = amounts.findIndex((each) => each > 0)
  if (first < 0) return `0 ${units[3]}`
  return [first, first + 1].filter((at) => (amounts[at] ?? 0) > 0).map((at) => `${amounts[at]} ${units[at]}`).join(' ')
}

/** How pressing a wait is: its colour. Two minutes is what a shopper bears, five is too long. */
export function waitTone(ms: number): 'calm' | 'soon' | 'late' {
  if (ms < 2 * minute) return 'calm'
  return ms < 5 * minute ? 'soon' : 'late'
}

/** Whether two moments fall on the same day of this browser. */
export function isSameDay(a: number, b: number): boolean {
  return daysBetween(a, b) === 0
}

function dateText(at: number, now: number, language: Language): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return format(language, sameYear ? { month: 'short', day: 'numeric' } : { year: 'numeric', month: 'numeric', day: 'numeric' }).format(at)
}

function yesterday(language: Language): string {
  return capitalised(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day'))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whole days of the calendar from `at` to `now`; a change of the clocks does not move them. */
function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / day)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** Formatters are costly to make and a list draws them by the hundred. */
const formats = new Map<string, Intl.DateTimeFormat>()
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const held = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, held)
  return held
}
