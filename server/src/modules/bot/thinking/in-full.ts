import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { DialogueState, Remembered, TurnOutcome } from '@yanshu/nlu/dialogue/types.ts'
import { isHalfOfQuestion, talkedAbout, writeInContext, writeInFull } from '@yanshu/nlu/dialogue/writing/in-context.ts'
import { isPutAsQuestion } from '@yanshu/nlu/intent/asks.ts'
import { hasSizeTable, readBody } from '@yanshu/nlu/slots/wear/body.ts'
import { isBrief } from '@yanshu/nlu/text/brevity.ts'
import type { Reading } from '@yanshu/nlu/types.ts'
import type { Decision } from '../deciding/policy.ts'
import { measuresSomebody } from './measures.ts'

export interface InFullFacts {
  /** Before the message. */
  state: DialogueState
  reading: Reading
  now: number
  decision: Decision
  /** What the turn was read as, where it was only a half. */
  outcome: Pick<TurnOutcome, 'completed' | 'finished' | 'reason'>
  entries: ReadonlyMap<string, Entry>
  language: 'zh-CN' | 'en-US'
}

type Value = Pick<Remembered, 'type' | 'value' | 'text'>
/** What is asked of an order, by the intent of the answer. */
const onOrders = /^(?:shipping|order|refund|return|exchange|quality|invoice|repair|installation)\b/
const onPlaces = /^shipping\b/
/** What is asked of any goods. */
const onGoods = /^(?:repair|warranty|quality|return|exchange|stock|installation)\b/
const nearTurns = 2
const few = { han: 10, words: 7 }
const fewAmid = { han: 16, words: 10 }

/**
 * The question in full, as people are shown it: with every value that the words leave to what was said before. Undefined where the words say all of it.
 */
export function completeQuestion({ state, reading, now, decision, outcome, entries, language }: InFullFacts): string | undefined {
  if (reading.wish !== 'question' && reading.wish !== 'complaint') return outcome.completed
  const about = talkedAbout(state, now, reading.entities)
  const { lastQuestion } = about
  const order = decision.act === 'tell_order' ? orderOf(decision.told.card.id) : undefined
  if (order && !saysMoreThan(reading.normalised)) return lastQuestion ? writeInFull('', lastQuestion.text, [order]) : askAfter(order.value, language)
  const input = { text: reading.normalised, entities: reading.entities, wish: reading.wish }
  const fits = decision.act === 'answer' ? askSize(reading, about.product, entries.get(decision.entry), language) : undefined
  if (fits !== undefined) return fits
  const isMore = decision.act === 'answer' && decision.entry === state.done?.flow && !isPutAsQuestion(reading.normalised)
  const isHalf = lastQuestion !== undefined && (isMore || isHalfOfQuestion(input))
  const ways = isHalf && outcome.completed === undefined ? writeInContext(about, input) : []
  const way = isMore ? ways.at(-1) : ways[0]
  const base = outcome.completed ?? way?.text
  const said = reading.entities.filter(({ start, end, type }) => end > start && (type === 'region' || type === 'product' || type === 'size' || type === 'colour'))
  const known = valuesBefore({ about, decision, outcome, entries, isShort: isBrief(reading.normalised, few) }).filter((value) => !said.some(({ type }) => type === value.type))
  const kept = isHalf && lastQuestion ? lastQuestion.parts.filter(({ type }) => !reading.entities.some((each) => each.type === type && each.end > each.start)).map(({ type, start, end }): Value => ({ type, value: lastQuestion.text.slice(start, end), text: lastQuestion.text.slice(start, end) })) : []
  const body = Object.keys(readBody(reading.normalised)).length > 0 && base !== undefined && !base.includes(reading.normalised) ? [{ type: 'size' as const, value: reading.normalised, text: reading.normalised }] : []
  const full = writeInFull(reading.normalised, base, [...(base === undefined ? [] : said), ...kept, ...known, ...(order ? [order] : []), ...body])
  // Amid a talk few words are told as they are where they say it all.
  return full ?? outcome.completed ?? (lastQuestion && isBrief(reading.normalised, fewAmid) ? reading.text : undefined)
}

/** "那男朋友180 75公斤呢" after a size: what fits somebody else has nothing of the measures before. */
function askSize({ normalised, entities }: Reading, product: Remembered | undefined, entry: Entry | undefined, language: InFullFacts['language']): string | undefined {
  const isOnSize = entry && (hasSizeTable(entry.answer) || entry.variants?.answers.some(({ answer }) => hasSizeTable(answer)))
  if (!isOnSize || !measuresSomebody(normalised) || asksMore.test(normalised) || !isBrief(normalised, fewOnSize)) return undefined
  const named = product && !entities.some(({ type }) => type === 'product') ? product.text : ''
  if (language === 'en-US') return `what size ${named} for ${normalised.replace(/^(?:and|so|what about|how about)\b|[?!.~\s]+$/g, '').trim()}`.replace('  ', ' ')
  return `${named}${normalised.replace(/^(?:那么?|还有|要是|如果|换成)/, '').replace(/[呢啊呀吧?!.~\s]+$/, '')}穿什么码`
}
const asksMore = /码|号|多大|穿|怎么|吗|多少|几|\b(?:sizes?|fit|wear|how|which)\b/
const fewOnSize = { han: 14, words: 10 }

/** What was said before that the answer is about. */
function valuesBefore({ about, decision, outcome, entries, isShort }: Pick<InFullFacts, 'decision' | 'outcome' | 'entries'> & { about: ReturnType<typeof talkedAbout>; isShort: boolean }): Value[] {
  const { product, region, order } = about
  const told = decision.act === 'answer' ? [decision.entry] : decision.act === 'offer' ? decision.entries : decision.act === 'ask_slot' ? [decision.missing.flow] : []
  const answers = told.flatMap((id) => entries.get(id) ?? [])
  const intents = answers.map(({ intent }) => intent ?? '')
  const isAbout = product !== undefined && answers.some(({ goods }) => goods.some(({ id }) => id === product.value))
  const slots = outcome.finished.flatMap((finished) => finished.slots)
  const isOfGoods = product !== undefined && isShort && about.turn - product.turn <= nearTurns && intents.some((intent) => onGoods.test(intent))
  return [
    ...(isAbout || isOfGoods ? [product] : []),
    ...(region && intents.some((intent) => onPlaces.test(intent)) && !slots.some(({ type }) => type === 'region') ? [region] : []),
    ...(order && intents.some((intent) => onOrders.test(intent)) ? [order] : []),
  ]
}

/** The state with what was added to a question that stands by itself, for the half sentences that may follow it. `before`: the state before the message. */
export function keepInFull(after: DialogueState, completed: string, { normalised }: Reading, { turn }: DialogueState): DialogueState {
  const { lastQuestion } = after
  const full = completed.toLowerCase()
  if (!lastQuestion || lastQuestion.turn <= turn || lastQuestion.text !== normalised || !full.startsWith(normalised.replace(/[\s?!.~]+$/, '')) || full.length > mostKept) return after
  const known = [...after.lastProducts, ...after.shared].flatMap(({ type, text, value }) => {
    const words = [text, value].map((each) => each.toLowerCase()).find((each) => each !== '' && full.indexOf(each) >= normalised.length)
    return words === undefined ? [] : [{ type, start: full.indexOf(words), end: full.indexOf(words) + words.length }]
  })
  const added = [...new Map(known.map((part) => [part.type, part])).values()].filter(({ type }) => !lastQuestion.parts.some((part) => part.type === type))
  return added.length === 0 ? after : { ...after, lastQuestion: { ...lastQuestion, text: full, parts: [...lastQuestion.parts, ...added] } }
}
const mostKept = 160

function orderOf(id: string): Value {
  return { type: 'order', value: id, text: id }
}

/** Beyond the number of an order, and the words for one. */
function saysMoreThan(text: string): boolean {
  return text.replace(/订单|单号|单子|编号|号码|快递|查询?|一下|帮我|看看?|是|的|号|我|order|number|it'?s|my|is|the|[\p{P}\s]/gu, '').length > 2
}

function askAfter(order: string, language: 'zh-CN' | 'en-US'): string {
  return language === 'zh-CN' ? `查询订单 ${order}` : `Look up order ${order}`
}
