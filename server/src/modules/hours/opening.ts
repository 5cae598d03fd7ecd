import type { OpeningHours, Slot } from '@yanshu/contract/hours.ts'
import { dayOf, instantOf, localTime, weekdayOf } from './local-time.ts'

const dayMinutes = 1440
/** How far ahead an opening is looked for. */
const daysAhead = 400

/**
 * Whether the hours are open at `at` (ms UTC), by what clocks of their time zone show. Hours belong to the day on which they
 * begin: 22:00–02:00 before a closed day still ends at two in the morning.
 */
export function isOpen(hours: OpeningHours, at: number): boolean {
  const { day, minute } = localTime(at, hours.timeZone)
  return slotsOn(hours, day).some((slot) => slot.from <= minute && minute < endOf(slot))
    || slotsOn(hours, day - 1).some((slot) => minute + dayMinutes < endOf(slot))
}

/** When the hours open at or after `at` (ms UTC); `at` itself when they are open, undefined when they stay closed for 400 days. */
export function nextOpening(hours: OpeningHours, at: number): number | undefined {
  if (isOpen(hours, at)) return at
  const { day } = localTime(at, hours.timeZone)
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const found = slotsOn(hours, day + ahead).flatMap((slot) => {
      const begins = beginOf(hours, day + ahead, slot)
      return begins !== undefined && begins > at ? [begins] : []
    })
    if (found.length > 0) return Math.min(...found)
  }
  return undefined
}

/**
 * Until when the hours that are open at `at` go on without a break between slots, ms UTC; undefined when they are closed. At that
 * moment others may begin at once.
 */
export function closesAt(hours: OpeningHours, at: number): number | undefined {
  const { day, minute } = localTime(at, hours.timeZone)
  const ends = [
    ...slotsOn(hours, day).filter((slot) => slot.from <= minute && minute < endOf(slot)).map((slot) => ({ day, minute: endOf(slot) })),
    ...slotsOn(hours, day - 1).filter((slot) => minute + dayMinutes < endOf(slot)).map((slot) => ({ day: day - 1, minute: endOf(slot) })),
  ].map((end) => instantOf(end, hours.timeZone))
  // Where clocks are set back, the end that is shown twice may lie behind.
  return ends.length === 0 ? undefined : Math.max(...ends, (Math.floor(at / 60_000) + 1) * 60_000)
}

/** When the slot really begins on that day; undefined when clocks jump over the whole of it. */
function beginOf(hours: OpeningHours, day: number, slot: Slot): number | undefined {
  let begins = instantOf({ day, minute: slot.from }, hours.timeZone)
  if (!isOpen(hours, begins)) begins = Math.floor(begins / 3_600_000) * 3_600_000
  // Clocks jumped over the beginning: it is open from the jump on.
  for (let back = 0; back < 120 && localTime(begins, hours.timeZone).minute !== slot.from && isOpen(hours, begins - 60_000); back++) begins -= 60_000
  return isOpen(hours, begins) ? begins : undefined
}

function slotsOn({ week, exceptions }: OpeningHours, day: number): readonly Slot[] {
  const exception = byDay(exceptions).get(day)
  if (exception?.workday !== undefined) return week[exception.workday - 1] ?? []
  return exception?.slots ?? week[weekdayOf(day)] ?? []
}

const exceptionsByDay = new WeakMap<OpeningHours['exceptions'], ReadonlyMap<number, OpeningHours['exceptions'][number]>>()
/** Of two for one day the first counts. */
function byDay(exceptions: OpeningHours['exceptions']): ReadonlyMap<number, OpeningHours['exceptions'][number]> {
  const known = exceptionsByDay.get(exceptions) ?? new Map(exceptions.toReversed().map((each) => [dayOf(each.date), each]))
  exceptionsByDay.set(exceptions, known)
  return known
}

/** In minutes since the midnight before the slot begins. */
function endOf({ from, to }: Slot): number {
  return to > from ? to : to + dayMinutes
}
