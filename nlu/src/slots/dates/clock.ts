import { readNumber } from '../amounts/numeral.ts'

/** A time of day: where the words end and the minutes since midnight, from and to. A clock time has both alike. */
export interface ClockTime {
  end: number
  from: number
  to: number
  /** A bare time that is only one beside a day: "8点". */
  isWeak?: boolean
}

/** Parts of the day, in hours. */
const parts: Record<string, readonly [number, number]> = { 凌晨: [0, 6], 清晨: [5, 8], 清早: [5, 8], 早上: [6, 10], 早晨: [6, 10], 一早: [6, 10], 早: [6, 10], 上午: [8, 12], 中午: [11, 13],
  下午: [12, 18], 傍晚: [17, 19], 晚上: [18, 24], 晚间: [18, 24], 晚: [18, 24], 夜里: [20, 24], 夜: [20, 24], 半夜: [0, 5], 深夜: [22, 24] }
const part = /凌晨|清晨|清早|早上|早晨|一早|上午|中午|下午|傍晚|晚上|晚间|夜里|半夜|深夜|[早晚夜](?=[\d一二两三四五六七八九十])/y
const partBehindDay = /凌晨|清晨|清早|早上|早晨|一早|上午|中午|下午|傍晚|晚上|晚间|夜里|半夜|深夜|[早晚夜](?![^\d一二两三四五六七八九十])|[早晚夜](?=[^点])/y
const digital = /(?<![\d.:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])(?: ?([ap]m))?/y
const hour = /(?<![\d.])(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点钟?|时(?=[半整\d到至之前后]|$))(半|整|[一三]刻|\d{1,2}分?(?![折%\d])|[一二三四五六七八九十]{1,3}分|零[一二三四五六七八九]分?)?/y
const american = /(?<![\d.])(\d{1,2}) ?([ap]m)(?![a-z])/y
const notATime = /^(?:[\d一二三四五六七八九]{1,2}折|儿|[的个]?(?:意见|建议|问题|疑问|疑惑|要求|区别|吧?不))/

/** The part of the day and the clock time that stand at a place; undefined where there is none. */
export function readClock(text: string, at: number, behindDay: boolean): ClockTime | undefined {
  const pattern = behindDay ? partBehindDay : part
  pattern.lastIndex = at
  const word = pattern.exec(text)?.[0]
  const from = at + (word?.length ?? 0) + (word && text[at + word.length] === '的' ? 1 : 0)
  const time = readTime(text, from, word)
  if (time) return { ...time, isWeak: time.isWeak === true && !word && !behindDay }
  const hours = word ? parts[word] : undefined
  return word && hours ? { end: at + word.length, from: hours[0] * 60, to: hours[1] * 60 - 1, isWeak: !behindDay } : undefined
}

function readTime(text: string, at: number, word?: string): ClockTime | undefined {
  digital.lastIndex = hour.lastIndex = american.lastIndex = at
  const figures = digital.exec(text) ?? american.exec(text)
  if (figures) {
    const isAmerican = /^[ap]m$/.test(figures[2] ?? '')
    const minute = toMinute(Number(figures[1]), isAmerican ? 0 : Number(figures[2]), word ?? (isAmerican ? figures[2] : figures[3]))
    return { end: at + figures[0].length, from: minute, to: minute }
  }
  const spoken = hour.exec(text)
  const hours = readNumber(spoken?.[1] ?? '')
  if (!spoken || hours === undefined || hours > 24 || notATime.test(text.slice(at + spoken[0].length, at + spoken[0].length + 5))) return undefined
  const minute = toMinute(hours, minutesOf(spoken[2] ?? ''), word)
  // 一点, 有一点, 两点 without a part of the day or 钟 are seldom a time.
  const isWeak = !/\d/.test(spoken[1] ?? '') && !/钟/.test(spoken[0]) && !spoken[2]
  return minute >= 1440 + 60 ? undefined : { end: at + spoken[0].length, from: minute, to: minute, isWeak }
}

function minutesOf(words: string) {
  if (words === '半') return 30
  if (words.endsWith('刻')) return words.startsWith('三') ? 45 : 15
  return Math.min(59, readNumber(words.replace('分', '').replace(/^零/, '')) ?? 0)
}

function toMinute(hours: number, minutes: number, word = '') {
  const isLater = /下午|傍晚|晚|夜里|深夜|^夜$|pm/.test(word) || (word === '中午' && hours < 5)
  const midnight = hours === 12 && (/晚|夜|凌晨|am/.test(word))
  const day = midnight ? (/凌晨|半夜|am/.test(word) ? 0 : 24) : isLater && hours < 12 ? hours + 12 : hours
  return day * 60 + minutes
}
