import type { Entity, SlotType } from '../../slots/types.ts'
import { tellLanguage } from '../../text/language.ts'
import { mostQuestion } from '../limits.ts'
import type { LastQuestion } from '../types.ts'
import { spoken, writeBehind } from './write-question.ts'

interface Part {
  type: SlotType
  start: number
  end: number
}
export interface Written {
  text: string
  parts: Part[]
}

/** The last question with the new values in place of those of their type, or behind it: "那北京呢" after a question about Shanghai. */
export function askAgainAbout(last: Pick<LastQuestion, 'text' | 'parts'>, values: readonly Pick<Entity, 'type' | 'value' | 'text'>[]): Written {
  const language = tellLanguage(last.text)
  let written: Written = { text: last.text, parts: [...last.parts] }
  for (const value of values) {
    const part = written.parts.find(({ type }) => type === value.type)
    written = part ? replacePart(written, part, spoken(value, language)) : addBehind(written, value.type, spoken(value, language))
  }
  return written
}

/** The heads of words for goods; other words after "what about" are about the goods: 屏幕, screen. */
const goods = /[衣裤鞋靴衫裙帽包袜服机表壳线器锅灯床柜椅桌垫被枕杯壶镜车笔霜膏乳妆]$|(?:化妆品|护肤品|口红|唇膏|防晒|香水|洗发水|洗面奶|洁面|牙刷|咖啡|坚果|橙子?|脐橙|草莓|牛排|大米|茶叶|龙井|阅读器|充电宝|加湿器|吹风机|水果|生鲜)$|\b(?:jackets?|coats?|shirts?|trousers|pants|dress(?:es)?|shoes?|boots?|sneakers|phones?|laptops?|watch(?:es)?|headphones?|earbuds|tvs?|chargers?|cases?|bags?|cups?|pots?|pans?|lamps?|beds?|chairs?|desks?|sofas?)$/

const modelSuffix = /^(?:pro|plus|max|mini|ultra)(?: max)?$/

/** Whether words are the name of goods, by their head. */
export function nameGoods(words: string): boolean {
  return goods.test(words)
}

/**
 * The same with words that are no value: other goods take the place of those that were named, "那16呢" that of the number of
 * their model; anything else is asked of them. Where none were named, the words stand behind the question.
 */
export function askAgainAboutTopic(last: Pick<LastQuestion, 'text' | 'parts'>, topic: string): Written {
  const part = last.parts.find(({ type }) => type === 'product')
  if (!part) return bound({ text: writeBehind(last.text, [topic]), parts: [...last.parts] })
  const suffixed = modelSuffix.test(topic) ? `${last.text.slice(part.start, part.end).replace(/ ?(?:pro|plus|max|mini|ultra)(?: max)?$/, '')} ${topic}` : undefined
  if (suffixed !== undefined) return replacePart({ text: last.text, parts: [...last.parts] }, part, suffixed)
  if (goods.test(topic)) return replacePart({ text: last.text, parts: [...last.parts] }, part, topic)
  const product = last.text.slice(part.start, part.end)
  const model = product.replace(/\d.*$/, topic)
  if (/^\d/.test(topic) && model !== product) return replacePart({ text: last.text, parts: [...last.parts] }, part, model)
  const between = /\p{Script=Han}/u.test(topic) ? '的' : ' '
  return bound({ text: `${product}${between}${topic}`, parts: [{ type: 'product', start: 0, end: product.length }] })
}

/** A text with other words from one place to another, parted from Latin neighbours by a blank. */
export function replaceSpan(text: string, { start, end }: { start: number; end: number }, words: string): string {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const latin = /[\p{Script=Latin}\p{N}]/u
  const left = latin.test(before.at(-1) ?? '') && latin.test(words[0] ?? '') ? ' ' : ''
  const right = latin.test(words.at(-1) ?? '') && latin.test(after[0] ?? '') ? ' ' : ''
  return `${before}${left}${words}${right}${after}`
}

function replacePart({ text, parts }: Written, part: Part, words: string): Written {
  const written = replaceSpan(text, part, words)
  const grown = written.length - text.length
  const start = written.indexOf(words, part.start)
  const moved = parts.filter((each) => each !== part && (each.end <= part.start || each.start >= part.end))
    .map((each) => (each.start >= part.end ? { ...each, start: each.start + grown, end: each.end + grown } : each))
  return bound({ text: written, parts: [...moved, { type: part.type, start, end: start + words.length }] })
}

function addBehind({ text, parts }: Written, type: SlotType, words: string): Written {
  const written = writeBehind(text, [words])
  const start = written.lastIndexOf(words)
  return bound({ text: written, parts: start < 0 ? parts : [...parts, { type, start, end: start + words.length }] })
}

/** Questions that grow with every follow-up are cut. */
function bound({ text, parts }: Written): Written {
  return { text: text.slice(0, mostQuestion), parts: parts.filter(({ end }) => end <= mostQuestion) }
}
