import type { SlotType } from '../../slots/types.ts'
import { tellLanguage } from '../../text/language.ts'
import type { Language } from '../../types.ts'
import type { Flow, SlotValue } from '../types.ts'

const mostWritten = 400
/** Their one form is for programs. */
const asSaid: ReadonlySet<SlotType> = new Set<SlotType>(['product', 'colour', 'date', 'quantity', 'money'])

/**
 * A value as people read it in a language: a place that was written in Latin script stays so among
 * Latin words, and a path of places is written in one word: 浙江杭州.
 */
export function spoken({ type, value, text }: { type: SlotType; value: string; text: string }, language: Language = 'zh-CN'): string {
  const isForeign = language === 'en-US' && /\p{Script=Han}/u.test(value) && !/\p{Script=Han}/u.test(text)
  if (text !== '' && (asSaid.has(type) || isForeign)) return text
  return type === 'region' ? value.replaceAll('/', '') : value
}

/**
 * A flow's question with its values: by the flow's own template for the language, where all of its names are known;
 * else the title with the values behind it, 「运费怎么算（北京）」.
 */
export function writeQuestion(flow: Flow, values: readonly SlotValue[], language: Language): string {
  const own = tellLanguage(flow.title.toLowerCase())
  const written = flow.completed?.[language] === undefined ? own : language
  const template = flow.completed?.[written]
  const filled = template === undefined ? undefined : fillIn(template, values, written)
  return (filled ?? writeBehind(flow.title, values.map((value) => spoken(value, own)))).slice(0, mostWritten)
}

/** A question with what it is about in brackets, before the question mark; what it says already is not said twice. */
export function writeBehind(question: string, about: readonly string[]): string {
  const news = about.filter((each) => !question.toLowerCase().includes(each.toLowerCase()))
  if (news.length === 0) return question
  const [, body = question, end = ''] = /^(.*?)([\s?!.？！。]*)$/su.exec(question) ?? []
  const inside = tellLanguage(question.toLowerCase()) === 'zh-CN' ? `（${news.join('，')}）` : ` (${news.join(', ')})`
  return `${body}${inside}${end}`
}

/** Undefined where a name of the template has no value. */
function fillIn(template: string, values: readonly SlotValue[], language: Language): string | undefined {
  const known = new Map(values.map((value) => [value.slot, spoken(value, language)]))
  const parts = template.split(/\{([\w-]+)\}/)
  if (parts.some((part, place) => place % 2 === 1 && !known.has(part))) return undefined
  return parts.map((part, place) => (place % 2 === 1 ? known.get(part) : part)).join('')
}
