/** A day as the number of days since 1970-01-01. */
export type Day = number

/** Where the clock of a zone stands. */
export interface LocalTime {
  day: Day
  /** Minutes since midnight. */
  minute: number
}

const msPerDay = 86_400_000
/** Messages of the same minute need not ask again. */
let latest: { minute: number; timeZone: string; local: LocalTime } | undefined
const clocks = new Map<string, Intl.DateTimeFormat>()

/** The wall clock of a zone at a moment (ms UTC). A name that is no zone throws a RangeError. */
export function localTime(now: number, timeZone: string): LocalTime {
  const minute = Math.floor(now / 60_000)
  if (latest?.minute !== minute || latest.timeZone !== timeZone) latest = { minute, timeZone, local: readClockOf(now, timeZone) }
  return latest.local
}

function readClockOf(now: number, timeZone: string): LocalTime {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' })
    clocks.set(timeZone, clock)
  }
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return { day: dayOf(part('year'), part('month'), part('day')), minute: part('hour') * 60 + part('minute') }
}

/** Months run from 1; a month or a day beyond its end goes on into the next. */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / msPerDay
}

/** The day, or undefined where there is none such (30 February). */
export function existingDay(year: number, month: number, day: number): Day | undefined {
  const found = dayOf(year, month, day)
  const parts = partsOf(found)
  return parts.month === month && parts.day === day ? found : undefined
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7 + 1
}

/** 2026-11-23 */
export function isoDay(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10)
}

/** 2026-11-23T14:05; minutes beyond midnight belong to the next day. */
export function isoMinute(day: Day, minute: number): string {
  return new Date(day * msPerDay + minute * 60_000).toISOString().slice(0, 16)
}
