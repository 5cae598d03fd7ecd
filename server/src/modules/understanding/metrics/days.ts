/** The day of a moment (ms UTC) in a time zone, as 2026-11-23. */
export function dayOf(at: number, timeZone: string): string {
  const quarter = Math.floor(at / quarterMs)
  // Asked several times for every message. Days begin at a quarter of an hour everywhere.
  if (last.quarter !== quarter || last.timeZone !== timeZone) last = { quarter, timeZone, day: formatOf(timeZone).format(at) }
  return last.day
}

/** `count` days up to and with the one of `at`, the first first. */
export function daysUpTo(at: number, count: number, timeZone: string): string[] {
  const last = Date.parse(`${dayOf(at, timeZone)}T00:00:00Z`)
  return Array.from({ length: count }, (_, index) => new Date(last - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10))
}

const quarterMs = 15 * 60_000
let last = { quarter: NaN, timeZone: '', day: '' }
// The Swedish write dates so.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, made)
  return made
}
