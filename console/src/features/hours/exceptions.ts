import type { HoursException } from '@yanshu/contract/hours.ts'

interface Holiday { name: string; off: string[]; work: { date: string; as: number }[] }

/** Public holidays as days off, and the weekend days worked instead. */
export function exceptionsOf(holidays: readonly Holiday[]): HoursException[] {
  return holidays.flatMap(({ name, off, work }) => [
    ...off.map((date): HoursException => ({ date, slots: [], note: name })),
    ...work.map(({ date, as }): HoursException => ({ date, slots: [], workday: as, note: name })),
  ])
}

/** Both, by date; of two for one day that of `fresh`. */
export function merged(before: readonly HoursException[], fresh: readonly HoursException[]): HoursException[] {
  const days = new Map([...before, ...fresh].map((each) => [each.date, each]))
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** The first day from `today` on that is not named yet, such as 2026-10-01. */
export function nextFreeDate(taken: readonly HoursException[], today: Date): string {
  let ahead = 0
  while (taken.some((each) => each.date === dateText(today, ahead))) ahead++
  return dateText(today, ahead)
}

/** A day of this browser's calendar, such as 2026-10-01; `ahead` counts days. */
export function dateText(today: Date, ahead = 0): string {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead)
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, '0'), String(day.getDate()).padStart(2, '0')].join('-')
}

/** The years that have holidays on `today` or later, with these days alone; `past` is the last year that has none left. */
export function comingYears(years: readonly { year: number; holidays: readonly Holiday[] }[], today: string): { coming: { year: number; days: HoursException[] }[]; past: number | undefined } {
  const left = years.map(({ year, holidays }) => ({ year, days: exceptionsOf(holidays).filter((each) => each.date >= today) }))
  return { coming: left.filter(({ days }) => days.length > 0), past: left.findLast(({ days }) => days.length === 0)?.year }
}
