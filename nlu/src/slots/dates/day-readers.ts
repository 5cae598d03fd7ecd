import { readNumber } from '../amounts/numeral.ts'
import { dayOf, existingDay, partsOf, weekdayOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import { chooseDay } from './choose.ts'
import type { Setting } from './choose.ts'
import { festivalIn, festivalNames } from './festivals.ts'

type Days = readonly [first: Day, last: Day] | undefined
/** Where it may begin, what it looks like, and which days it names. Asked in this order; the first that gives days is right. */
export interface DayReader {
  starts: string
  pattern: RegExp
  read(groups: readonly string[], setting: Setting): Days
}

const digits = '0123456789'
const chinese = '一二两三四五六七八九十'
const small = `(?:(?<!\\d)\\d{1,2}|[${chinese}]{1,3})`
const year = '(?:(?<!\\d)(?:20)?\\d{2}|二[零〇][零〇一二三四五六七八九]{2})'
const notADay = '(?![楼线店色款链机门仓柜位电院库车码桌馆桥套信字种球铺床洞房栋]|大米|男|女|尺|鞋|衣|裤|粉|口红|充|产品|商品|的?(?:颜色|尺码|链接))'
const years: Record<string, number> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 }
const weekdays: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7 }
const step = (word: string) => (word.startsWith('上上') ? -2 : word.startsWith('上') ? -1 : word.startsWith('下下') ? 2 : word.startsWith('下') ? 1 : 0)
const int = (text: string | undefined) => readNumber(text ?? '') ?? 0
const one = (day: Day | undefined): Days => (day === undefined ? undefined : [day, day])

export const dayReaders: readonly DayReader[] = [
  { starts: digits, pattern: /(?<![\d-])(20\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y, read: ([, y, , m, d]) => one(existingDay(int(y), int(m), int(d))) },
  { starts: `${digits}二`, pattern: new RegExp(`(${year})年(${small})月(?:份)?(?:(${small})[日号]?)?`, 'y'), read: ([, y, m, d]) => inYear(fullYear(int(y)), int(m), d) },
  { starts: '前去今本明后', pattern: new RegExp(`(前年|去年|今年|本年|明年|后年)的?(?:(${small})月(?:份)?(?:(${small})[日号]?|([初底末]))?|(${festivalNames})|(年?初|年?底|年?末))?`, 'y'), read: readYear },
  { starts: '上这本下当', pattern: new RegExp(`(上上个?|上一?个?|这一?个?|本|下下个?|下一?个?|当)月份?的?(?:(${small})[日号]|(初|上旬|中旬?|下旬|底|末))?`, 'y'), read: readMonth },
  { starts: digits, pattern: /(?<![\d.])(\d{1,2})[./](\d{1,2})[日号]/y, read: ([, m, d], setting) => monthDay(int(m), int(d), setting) },
  { starts: '16', pattern: /(?<![\d.a-z])(11\.11|12\.12|6\.18)(?![\d.元块万])/y, read: ([, md = ''], setting) => monthDay(int(md.split('.')[0]), int(md.split('.')[1]), setting) },
  { starts: digits + chinese, pattern: new RegExp(`(${small})月(?:份)?(?:(${small})[日号]?|([初底末]|上旬|中旬|下旬))?`, 'y'), read: readMonthDay },
  { starts: '上这本下', pattern: /(上上个?|上一?个?|这一?个?|本|下下个?|下一?个?)(?:周|星期|礼拜)([一二三四五六日天末1-7])?/y, read: readWeek },
  { starts: '周星礼', pattern: /(?<![一二两三四五六七八九十几每半\d个])(?:周|星期|礼拜)([一二三四五六日天末])(?![年到]?周岁|个)/y, read: readWeekday },
  { starts: '618五元情妇三女劳儿六教国十双平圣春过新大端七中重除年清母父黑跨bc', pattern: new RegExp(`(?<![\\da-z.])(${festivalNames})(?![\\da-z.元块折百十千万杯])`, 'y'), read: ([, name = ''], setting) => feast(name, setting) },
  { starts: digits + chinese, pattern: new RegExp(`(?<![第型编尾楼栋座元牌货款色单账券穿戴月号大小o${chinese}])(${small})[日号]${notADay}`, 'y'), read: ([, d], setting) => dayOfSomeMonth(int(d), setting) },
  { starts: '月', pattern: /月([初底末])/y, read: ([, part = ''], { now }) => partOfMonth(partsOf(now.day).year, partsOf(now.day).month, part) },
  { starts: '年', pattern: /年([底末])/y, read: (_, { now }) => [dayOf(partsOf(now.day).year, 12, 1), dayOf(partsOf(now.day).year, 12, 31)] },
]

function fullYear(written: number) {
  return written < 100 ? 2000 + written : written
}

function inYear(y: number, m: number, d: string | undefined): Days {
  if (m < 1 || m > 12) return undefined
  return d === undefined ? [dayOf(y, m, 1), dayOf(y, m + 1, 0)] : one(existingDay(y, m, int(d)))
}

function readYear([, word = '', m, d, monthPart, name, yearPart]: readonly string[], { now }: Setting): Days {
  const y = partsOf(now.day).year + (years[word] ?? 0)
  if (m !== undefined && monthPart) return partOfMonth(y, int(m), monthPart)
  if (m !== undefined) return inYear(y, int(m), d)
  if (name) return festivalIn(y, name)
  if (yearPart) return yearPart.endsWith('初') ? [dayOf(y, 1, 1), dayOf(y, 1, 31)] : [dayOf(y, 12, 1), dayOf(y, 12, 31)]
  return [dayOf(y, 1, 1), dayOf(y, 12, 31)]
}

function readMonth([, word = '', d, part]: readonly string[], { now }: Setting): Days {
  const today = partsOf(now.day)
  const first = partsOf(dayOf(today.year, today.month + step(word), 1))
  return part ? partOfMonth(first.year, first.month, part) : inYear(first.year, first.month, d)
}

function partOfMonth(y: number, m: number, part: string): Days {
  const last = partsOf(dayOf(y, m + 1, 0)).day
  const [from, to] = /初|上/.test(part) ? [1, 10] : part.startsWith('中') ? [11, 20] : part === '下旬' ? [21, last] : [last - 4, last]
  return [dayOf(y, m, from ?? 1), dayOf(y, m, to ?? last)]
}

function readMonthDay([, m, d, part]: readonly string[], setting: Setting): Days {
  if (int(m) < 1 || int(m) > 12) return undefined
  if (d !== undefined) return monthDay(int(m), int(d), setting)
  const near = nearYears(setting).map(y => dayOf(y, int(m), 15))
  const y = partsOf(chooseDay(near, setting) ?? setting.now.day).year
  return part ? partOfMonth(y, int(m), part) : inYear(y, int(m), undefined)
}

function monthDay(m: number, d: number, setting: Setting): Days {
  const days = nearYears(setting).flatMap(y => existingDay(y, m, d) ?? [])
  return m < 1 || m > 12 ? undefined : one(chooseDay(days, setting))
}

function nearYears({ now }: Setting) {
  const { year: y } = partsOf(now.day)
  return [y - 1, y, y + 1]
}

function readWeek([, word = '', weekday]: readonly string[], { now }: Setting): Days {
  const monday = now.day - weekdayOf(now.day) + 1 + 7 * step(word)
  if (weekday === undefined) return [monday, monday + 6]
  return weekday === '末' ? [monday + 5, monday + 6] : one(monday + (weekdays[weekday] ?? 1) - 1)
}

/** 周三 alone is the coming one, and the one before where something was done. */
function readWeekday([, weekday = '']: readonly string[], setting: Setting): Days {
  const monday = setting.now.day - weekdayOf(setting.now.day) + 1
  const at = monday + (weekday === '末' ? 7 : weekdays[weekday] ?? 1) - 1
  const day = chooseDay([at - 7, at, at + 7], { ...setting, leaning: setting.leaning ?? 'future' })
  return day === undefined ? undefined : weekday === '末' ? [day - 1, day] : [day, day]
}

function feast(name: string, setting: Setting): Days {
  const spans = nearYears(setting).flatMap((y) => { const span = festivalIn(y, name); return span ? [span] : [] })
  // 双十一会保价吗, asked the week after, is not of the next year.
  const { leaning, ...open } = setting
  const first = chooseDay(spans.map(([from]) => from), leaning === 'past' ? setting : open)
  return spans.find(([from]) => from === first)
}

function dayOfSomeMonth(d: number, setting: Setting): Days {
  const { year: y, month: m } = partsOf(setting.now.day)
  const days = [m - 1, m, m + 1].flatMap((month) => {
    const first = partsOf(dayOf(y, month, 1))
    return existingDay(first.year, first.month, d) ?? []
  })
  return d < 1 || d > 31 ? undefined : one(chooseDay(days, setting))
}
