/** A day and a minute of it as a clock on the wall shows them. `day` counts days since 1970-01-01. */
export interface LocalTime { day: number; minute: number }

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** What clocks show at `at` (ms UTC) in the time zone. */
export function localTime(at: number, timeZone: string): LocalTime {
  const shown = at + offsetAt(at, timeZone)
  const day = Math.floor(shown / dayMs)
  return { day, minute: Math.floor((shown - day * dayMs) / 60_000) }
}

/**
 * When clocks of the time zone show the day and minute, ms UTC; the first time where they show it twice, and as far after
 * the jump as the minute lies in it where they never do. `minute` may be 1440 and more.
 */
export function instantOf({ day, minute }: LocalTime, timeZone: string): number {
  const shown = day * dayMs + minute * 60_000
  const earlier = shown - offsetAt(shown - dayMs, timeZone)
  if (earlier + offsetAt(earlier, timeZone) === shown) return earlier
  const later = shown - offsetAt(shown + dayMs, timeZone)
  return later + offsetAt(later, timeZone) === shown ? later : earlier
}

/** The day of a date such as 2026-10-01. */
export function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs)
}

/** 0 for Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** What is added to UTC at `at`, ms. */
function offsetAt(at: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? makeFormat(timeZone)
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const shown = Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!, parts['second']!)
  return shown - Math.floor(at / 1000) * 1000
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}
