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
  const text = (ahead: number): string => {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead)
    return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, '0'), String(day.getDate()).padStart(2, '0')].join('-')
  }
  let ahead = 0
  while (taken.some((each) => each.date === text(ahead))) ahead++
  return text(ahead)
}
