import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'
import { isoDay, isoMinute, localTime } from './calendar.ts'
import { tellLeaning } from './choose.ts'
import type { Found, Setting } from './choose.ts'
import { readClock } from './clock.ts'
import { dayReaders } from './day-readers.ts'
import { relativeReaders } from './relative-readers.ts'

/**
 * Dates and times as people name them, resolved against now (ms UTC) in a zone. Value: a day `2026-11-23`, a minute of the zone's wall clock
 * `2026-11-23T14:00`, or an interval of either with both ends included `2026-11-16/2026-11-22`; open ends as in EDTF (ISO 8601-2): `../2026-11-27`
 * for 周五之前, `2026-11-27/..` for 周五以后. What has a turn every week, month or year (周三, 5号, 12月3日, 双十一) is the nearest, a
 * weekday the coming one; where the words around say that it was (买的, 收到了) or will be (能到), the last or the next.
 */
export function recogniseDates(text: string, now: number, timeZone: string): Entity[] {
  const local = localTime(now, timeZone)
  const entities: Entity[] = []
  for (let start = 0; start < text.length; start++) {
    const found = readDate(text, start, { now: local })
    if (!found) continue
    entities.push(entityAt('date', text, start, found.end, found.value))
    start = found.end - 1
  }
  return entities
}

const joint = /^ ?(?:到|至|-|~|和|跟)(?:了)? ?/
const partialRange = /(?:(?<!\d)\d{1,2}|[一二三四五六七八九十]{1,3})(?:到|至|-|~)(?=(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])/y
const monthBefore = /(?:(?<!\d)\d{1,2}|[一二三四五六七八九十]{1,2})月(?=(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:到|至|-|~)(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])/y

function readDate(text: string, start: number, setting: Setting): { end: number; value: string } | undefined {
  const range = readShortRange(text, start, setting)
  if (range) return range
  const first = readMoment(text, start, setting)
  if (!first) return undefined
  const link = joint.exec(text.slice(first.end, first.end + 5))?.[0]
  const second = link && /[到至~-]/.test(link) ? readMoment(text, first.end + link.length, { ...setting, notBefore: first.first }, first) : undefined
  if (second && second.last >= first.first) return { end: second.end, value: `${format(first)[0]}/${format(inSameHalf(first, second))[1]}` }
  return withOpenEnd(text, first)
}

/** 下午3点到5点 ends in the afternoon too. */
function inSameHalf(first: Found, second: Found): Found {
  const [from, to] = [first.minutes?.[0] ?? 0, second.minutes?.[1] ?? 0]
  const isBefore = first.first === second.first && second.minutes !== undefined && to < from && to + 720 > from && to < 720
  return isBefore ? { ...second, minutes: [to + 720, to + 720] } : second
}

/** 1到7号, 11月1-5号: the month and the sign of the day stand only once. */
function readShortRange(text: string, start: number, setting: Setting) {
  monthBefore.lastIndex = start
  const month = monthBefore.exec(text)?.[0] ?? ''
  partialRange.lastIndex = start + month.length
  const day = partialRange.exec(text)?.[0]
  if (!day || /[第\d]$/.test(text.slice(0, start).slice(-1))) return undefined
  const end = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/.exec(text.slice(start + month.length + day.length))?.[0] ?? ''
  const from = readDay(`${month}${day.replace(/[到至~-]/, '号')}`, 0, setting)
  const to = from && readDay(month + end, 0, { ...setting, notBefore: from.first })
  return to && { end: start + month.length + day.length + end.length, value: `${isoDay(from.first)}/${isoDay(to.last)}` }
}

function withOpenEnd(text: string, found: Found) {
  const [from, to] = format(found)
  const side = /^(?:(之前|以前|前(?![天面几些]))|(之后|以后|后(?!天|面|悔)|起|开始))/.exec(text.slice(found.end, found.end + 3))
  const end = found.end + (side?.[0].length ?? 0)
  if (side?.[1]) return { end, value: `../${to}` }
  if (side?.[2]) return { end, value: `${from}/..` }
  return { end, value: from === to ? from : `${from}/${to}` }
}

/** A day with or without a time, or a time alone. At the end of a range a bare time belongs to the day of the beginning. */
function readMoment(text: string, start: number, setting: Setting, beginning?: Found): Found | undefined {
  const day = readDay(text, start, setting)
  const gap = day && /[ 的,]/.test(text[day.end] ?? '') ? 1 : 0
  const clock = day?.minutes ? undefined : readClock(text, day ? day.end + gap : start, day !== undefined || beginning?.minutes !== undefined)
  if (day && clock) return { ...day, end: clock.end, minutes: [clock.from, clock.to] }
  if (day) return day
  if (!clock || (clock.isWeak && !isSurelyTime(text, clock.end))) return undefined
  const at = beginning?.first ?? setting.now.day
  return { end: clock.end, first: at, last: at, minutes: [clock.from, clock.to] }
}

function isSurelyTime(text: string, end: number) {
  return /^(?:之?前|以前|之?后|以后|左右|能|到货|到得|送到|发货|打|给我|来|下单)/.test(text.slice(end, end + 3))
}

const readers = new Map<string, ((text: string, at: number, setting: Setting) => Found | undefined)[]>()
for (const reader of [...relativeReaders, ...dayReaders]) {
  const { pattern } = reader
  const read = (text: string, at: number, setting: Setting): Found | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return undefined
    const end = at + match[0].length
    const leaning = tellLeaning(text, at, end)
    const days = reader.read(match as readonly string[], { ...setting, ...(leaning && { leaning }) })
    if (!days) return undefined
    return 'first' in days ? { end, ...days } : { end, first: days[0], last: days[1] }
  }
  for (const char of new Set(reader.starts)) readers.set(char, [...readers.get(char) ?? [], read])
}

function readDay(text: string, at: number, setting: Setting): Found | undefined {
  for (const read of readers.get(text[at] ?? '') ?? []) {
    const found = read(text, at, setting)
    if (found) return found
  }
  return undefined
}

function format({ first, last, minutes }: Found): [string, string] {
  if (!minutes) return [isoDay(first), isoDay(last)]
  return [isoMinute(first, minutes[0]), isoMinute(last, minutes[1])]
}
