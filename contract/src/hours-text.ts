import { readDays, writeDays } from './day-names.ts'
import type { Language } from './errors.ts'
import { overlappingDays, type HoursException, type OpeningHours, type Slot } from './hours.ts'

/** The week of opening hours and the days that are not as their weekday, as the text of two cells. */
type Week = OpeningHours['week']

const words = {
  'zh-CN': { between: '；', closed: '休息', allDay: '24小时', comma: '、', as: '按' },
  'en-US': { between: '; ', closed: 'closed', allDay: '24 hours', comma: ', ', as: 'as ' },
} as const
const wholeDay: Slot = { from: 0, to: 1440 }

/** 「周一至周五 10:00-22:00；周六、周日 09:00-22:30」; days that are closed are left out. */
export function writeWeek(week: Week, language: Language): string {
  const days = Map.groupBy(week.keys(), (day) => writeSlots(week[day] ?? [], language))
  if (days.size === 1 && week[0].length === 0) return words[language].closed
  return [...days].filter(([slots]) => slots !== words[language].closed)
    .map(([slots, those]) => `${writeDays([...those], language)} ${slots}`).join(words[language].between)
}

/** 「2026-10-01 休息；2026-10-02 10:00-18:00」 */
export function writeExceptions(exceptions: readonly HoursException[], language: Language): string {
  return exceptions.map(({ date, slots, workday, note }) => {
    const hours = workday === undefined ? writeSlots(slots, language) : words[language].as + writeDays([workday - 1], language)
    return [date, hours, ...(note === undefined || note === '' ? [] : [`(${note})`])].join(' ')
  }).join(words[language].between)
}

/** What `writeWeek` wrote or a person in its way, in either language; undefined where it cannot be read. */
export function readWeek(text: string): Week | undefined {
  const week: Week = [[], [], [], [], [], [], []]
  const told = new Set<number>()
  for (const clause of clausesOf(text)) {
    const slots = readSlots(clause)
    const days = readDays(clause.replace(timesPattern, ' ').replace(stateWords, ' '))
    if (!slots || !days || days.some((day) => told.has(day))) return undefined
    for (const day of days) {
      told.add(day)
      week[day as 0] = slots
    }
  }
  return told.size === 0 || overlappingDays(week).length > 0 ? undefined : week
}

/** The same of `writeExceptions`; nothing written is none. */
export function readExceptions(text: string): HoursException[] | undefined {
  const read = clausesOf(text).map(readException)
  const dates = new Set(read.map((each) => each?.date))
  return read.every((each) => each !== undefined) && dates.size === read.length ? read : undefined
}

/** 「10:00-12:00、13:00-18:00」, open all day, or closed. */
export function writeSlots(slots: readonly Slot[], language: Language): string {
  if (slots.length === 0) return words[language].closed
  return slots.map((slot) => (slot.from === 0 && slot.to === 1440 ? words[language].allDay : `${writeMinute(slot.from)}-${writeMinute(slot.to)}`)).join(words[language].comma)
}

/** 21:00 from 1260; midnight at the end of a day is 24:00. */
export function writeMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

const timesPattern = /(\d{1,2})[:：](\d{2})\s*(?:-|–|—|~|～|至|到|to)\s*(?:次日|翌日)?\s*(\d{1,2})[:：](\d{2})/giu
const allDayWords = /24\s*(?:小时|hours?|h)|全天/iu
const closedWords = /休息|不营业|闭店|打烊|closed/iu
const stateWords = /24\s*(?:小时|hours?|h)|全天|休息|不营业|闭店|打烊|closed|营业|open/giu

function readSlots(clause: string): Slot[] | undefined {
  const slots = [...clause.matchAll(timesPattern)].map((found) => readSlot(found.slice(1).map(Number)))
  if (slots.length > 0) return slots.every((slot) => slot !== undefined) && slots.length <= 8 ? slots : undefined
  if (allDayWords.test(clause)) return [wholeDay]
  return closedWords.test(clause) ? [] : undefined
}

function readSlot([fromHour = 99, fromMinute = 99, toHour = 99, toMinute = 99]: number[]): Slot | undefined {
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute || 1440]
  return fromMinute < 60 && toMinute < 60 && from < 1440 && to <= 1440 && from !== to ? { from, to } : undefined
}

function readException(clause: string): HoursException | undefined {
  const [, year = '', month = '', day = '', rest = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(.*)$/u.exec(clause) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(date)) return undefined
  const [, note = ''] = /[（(]([^()（）]{1,60})[)）]\s*$/u.exec(rest) ?? []
  const said = note === '' ? rest : rest.slice(0, rest.search(/[（(][^()（）]*[)）]\s*$/u))
  const like = /^(?:按|as\s)\s*(.+)$/iu.exec(said.trim())
  const days = like ? readDays(like[1]!) : undefined
  const slots = like ? [] : readSlots(said)
  if ((like && days?.length !== 1) || !slots) return undefined
  return { date, slots, ...(days && { workday: days[0]! + 1 }), ...(note !== '' && { note: note.trim() }) }
}

function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}

function clausesOf(text: string): string[] {
  return text.split(/[;；|\n]+/).map((each) => each.trim()).filter((each) => each !== '')
}
