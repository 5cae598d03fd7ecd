import { precise, readNumber } from '../amounts/numeral.ts'
import { dayOf, partsOf, weekdayOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { Found, Setting } from './choose.ts'

type Reading = Omit<Found, 'end'> | undefined
/** Days counted from now: 三天前, 半小时前, 最近一周, 昨天. */
export interface RelativeReader {
  starts: string
  pattern: RegExp
  read(groups: readonly string[], setting: Setting): Reading
}

const number = '((?<![\\d.])\\d{1,3}|[一二两三四五六七八九十半]{1,3})'
const unit = '(个?工作日|天|日|个?星期|个?礼拜|周|个?月|年|个?小时|个?钟头|个?钟|分钟)'
const numberStarts = '0123456789一二两三四五六七八九十半'
const offsets: Record<string, number> = { 大前天: -3, 前天: -2, 前日: -2, 昨天: -1, 昨日: -1, 昨儿: -1, 昨: -1, 今天: 0, 今日: 0, 今儿: 0, 今: 0, 明天: 1, 明日: 1, 明儿: 1, 明: 1, 后天: 2, 大后天: 3,
  today: 0, yesterday: -1, tomorrow: 1 }
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const vague: Record<string, readonly [number, number]> = { 前几天: [-7, -2], 前两天: [-3, -1], 前些天: [-7, -2], 前阵子: [-30, -3], 前段时间: [-30, -3],
  这几天: [-3, 0], 这两天: [-2, 0], 最近几天: [-5, 0], 最近: [-14, 0], 过几天: [2, 7], 过两天: [1, 3], 明后天: [1, 2], 明后两天: [1, 2], 今明两天: [0, 1] }

export const relativeReaders: readonly RelativeReader[] = [
  { starts: numberStarts, pattern: new RegExp(`${number}个?(半)?${unit}(半)?(?:之|以)?(前|后(?!天)|内|里)`, 'y'), read: ([, n, half, u = '', behind, side = ''], setting) => counted(amount(n, half ?? behind, u), u, side, setting) },
  { starts: '最近过这', pattern: new RegExp(`(最近|近|过去|过|这)${number}个?(半)?${unit}(?!的?保|没|还|了)`, 'y'), read: ([, word, n, half, u = ''], setting) => counted(amount(n, half, u), u, word === '过' ? '后' : '至今', setting) },
  { starts: '前这最过明今', pattern: /(明后两?天|今明两天|前几天|前两天|前些天|前阵子|前段时间|这几天|这两天|最近几天|最近(?!的|一|几|有|买|店)|过几天|过两天)/y, read: ([, word = ''], { now }) => around(now.day, vague[word]) },
  { starts: '大前昨今明后', pattern: /(大前天|前天|前日|昨天|昨日|昨儿|今天|今日|今儿|明天|明日|明儿|大后天|后天)|(昨|今|明)(?=[早晚夜晨]|[上下]午)/y, read: ([, full, short], { now }) => around(now.day, same(offsets[full ?? short ?? ''])) },
  { starts: '刚方', pattern: /刚才|刚刚|方才/y, read: (_, { now }) => ({ first: now.day, last: now.day, minutes: [now.minute - 60, now.minute] }) },
  { starts: 'tynl', pattern: /(?<![a-z])(today|yesterday|tomorrow|(?:next|last|this) (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?![a-z])/y, read: ([, words = ''], { now }) => inEnglish(words, now.day) },
  { starts: '0123456789', pattern: /(?<![\d.])(\d{1,3}) (day|week|month)s? (ago)/y, read: ([, n, u], setting) => counted(Number(n), { day: '天', week: '周', month: '月' }[u ?? ''] ?? '天', '前', setting) },
]

const same = (offset = 0): readonly [number, number] => [offset, offset]

function around(today: Day, offsets: readonly [number, number] | undefined): Reading {
  return offsets && { first: today + offsets[0], last: today + offsets[1] }
}

function amount(n: string | undefined, half: string | undefined, u: string) {
  const base = readNumber(n ?? '')
  if (base === undefined) return undefined
  const value = half ? base + 0.5 : base
  return value === 0.5 && /天|日/.test(u) ? undefined : value
}

/** A count of units on this side or that side of now. 内 reaches from now into the future, 至今 from the past until now. */
function counted(count: number | undefined, u: string, side: string, setting: Setting): Reading {
  if (count === undefined) return undefined
  const { now } = setting
  const isAgo = side === '前' || side === '至今'
  const reach = isAgo ? -count : count
  if (/小时|钟/.test(u)) {
    const minutes = precise(now.minute + reach * (u === '分钟' ? 1 : 60))
    const at = Math.round(minutes)
    if (side === '前' || side.startsWith('后')) return { first: now.day, last: now.day, minutes: [at, at] }
    return { first: now.day, last: now.day, minutes: isAgo ? [at, now.minute] : [now.minute, at] }
  }
  const day = shift(now.day, reach, u)
  if (side === '前' || side.startsWith('后')) return { first: day, last: day }
  return isAgo ? { first: day, last: now.day } : { first: now.day, last: day }
}

function shift(today: Day, count: number, u: string): Day {
  if (u.endsWith('工作日')) return workingDays(today, count)
  if (/天|日/.test(u)) return today + Math.round(count)
  if (/周|星期|礼拜/.test(u)) return today + Math.round(count * 7)
  const { year, month, day } = partsOf(today)
  const months = u === '年' ? count * 12 : count
  const whole = Math.trunc(months)
  const last = partsOf(dayOf(year, month + whole + 1, 0)).day
  return dayOf(year, month + whole, Math.min(day, last)) + Math.round((months - whole) * 30)
}

/** Monday to Friday; public holidays are not known here. */
function workingDays(today: Day, count: number): Day {
  let day = today
  for (let left = Math.min(Math.abs(Math.round(count)), 400); left > 0;) {
    day += Math.sign(count)
    if (weekdayOf(day) < 6) left--
  }
  return day
}

function inEnglish(words: string, today: Day): Reading {
  const [which = '', what] = words.split(' ')
  if (what === undefined) return around(today, same(offsets[which]))
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0
  const { year, month } = partsOf(today)
  if (what === 'month') return { first: dayOf(year, month + step, 1), last: dayOf(year, month + step + 1, 0) }
  const monday = today - weekdayOf(today) + 1 + step * 7
  return what === 'week' ? { first: monday, last: monday + 6 } : around(monday, same(english.indexOf(what)))
}
