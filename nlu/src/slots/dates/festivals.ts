import { dayOf, partsOf, weekdayOf } from './calendar.ts'
import type { Day } from './calendar.ts'

type Span = readonly [first: Day, last: Day]

const fixed: readonly (readonly [names: string, month: number, day: number, days: number])[] = [
  ['元旦|跨年', 1, 1, 1], ['情人节', 2, 14, 1], ['妇女节|三八节|女神节|女王节', 3, 8, 1], ['劳动节|五一', 5, 1, 5], ['520', 5, 20, 1], ['儿童节|六一', 6, 1, 1],
  ['618|六一八', 6, 18, 1], ['教师节', 9, 10, 1], ['国庆节|国庆|十一黄金周', 10, 1, 7], ['双十一|双11|双十壹', 11, 11, 1], ['双十二|双12', 12, 12, 1],
  ['平安夜', 12, 24, 1], ['圣诞节?|christmas', 12, 25, 1],
]
const lunar: readonly (readonly [names: string, month: number, day: number, days: number])[] = [
  ['春节|过年|新年|大年初一', 1, 1, 7], ['元宵节?', 1, 15, 1], ['端午节?', 5, 5, 1], ['七夕节?', 7, 7, 1], ['中秋节?', 8, 15, 1], ['重阳节?', 9, 9, 1],
]

/** The feast days and sales that people name instead of a date. 五一 and 六一 not inside 五一百 or 六一八. */
export const festivalNames = `(?:${[...fixed, ...lunar].map(([names]) => names).join('|')}|除夕|大?年三十|清明节?|母亲节|父亲节|黑五|黑色星期五|black friday)`

/** First and last day of a feast in a year (of a lunar feast: in the year in which it falls); undefined for an unknown name. */
export function festivalIn(year: number, name: string): Span | undefined {
  const is = (names: string) => new RegExp(`^(?:${names})$`).test(name)
  const simple = fixed.find(([names]) => is(names))
  if (simple) return lasting(dayOf(year, simple[1], simple[2]), simple[3])
  const moon = lunar.find(([names]) => is(names))
  if (moon) return lasting(lunarDay(year, moon[1], moon[2]), moon[3])
  if (is('除夕|大?年三十')) return lasting(lunarDay(year, 1, 1) - 1, 1)
  if (is('清明节?')) return lasting(dayOf(year, 4, qingming(year)), 1)
  if (is('母亲节')) return lasting(nthWeekday(year, 5, 7, 2), 1)
  if (is('父亲节')) return lasting(nthWeekday(year, 6, 7, 3), 1)
  if (is('黑五|黑色星期五|black friday')) return lasting(nthWeekday(year, 11, 4, 4) + 1, 1)
  return undefined
}

function lasting(first: Day, days: number): Span {
  return [first, first + days - 1]
}

/** The solar term by the usual formula of this century: 4 or 5 April. */
function qingming(year: number) {
  const y = year % 100
  return Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)
}

function nthWeekday(year: number, month: number, weekday: number, count: number): Day {
  const first = dayOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7
}

/** New moons within minutes of midnight that ICU puts on the wrong side of it: the official first days are 2027-02-06 and 2030-02-03. */
const corrections: Record<number, number> = { 2027: -1, 2030: 1 }
const moons = new Map<number, Map<string, Day>>()

/** A day of the lunar calendar (not of a leap month) in the year in which it falls, from the calendar of ICU. */
function lunarDay(year: number, month: number, day: number): Day {
  let known = moons.get(year)
  if (!known) {
    known = new Map()
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
    for (let at = dayOf(year, 1, 15); partsOf(at).year === year; at++) {
      const name = chinese.format(at * 86_400_000)
      if (!known.has(name)) known.set(name, at)
    }
    moons.set(year, known)
  }
  return (known.get(`${month}/${day}`) ?? dayOf(year, month, day)) + (month === 1 ? corrections[year] ?? 0 : 0)
}
