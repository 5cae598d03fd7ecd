import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Goods, Part } from '@yanshu/contract/messages.ts'
import { tellLanguage } from '@yanshu/nlu/text/language.ts'
import type { Answer, Nlu, Parse } from '@yanshu/nlu/types.ts'
import type { Knowledge } from '../../knowledge/service.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import { timesAsked, type Asked, type Memory } from '../memory.ts'
import { orderIn } from './order-number.ts'
import { decide, type Decision, type Thresholds } from '../deciding/policy.ts'

/** A message as the bot reads it. */
export interface Question {
  text: string
  /** Goods sent as a card. */
  goods?: Goods | undefined
  /** The number of an order, of a card or in the words. `isShown`: nothing else is asked. */
  order?: { id: string; isShown: boolean } | undefined
  /** Digits in the words that may be an order's. */
  maybeOrder?: string | undefined
  /** Pictures, files, speech or places, which the bot cannot read. */
  files: boolean
}

/** Where a question is asked. */
export interface Setting {
  brand?: string | undefined
  language: Language
  contact?: string | undefined
  /** The goods whose page the contact is on. */
  pageGoods?: Goods | undefined
}

/** What the bot made of a question. */
export interface Thought {
  decision: Decision
  language: Language
  model: string
  answers: readonly Answer[]
  entries: ReadonlyMap<string, Entry>
}
const unreadable: ReadonlySet<Part['type']> = new Set(['image', 'file', 'voice', 'location'])
const mostCandidates = 20
const mostText = 500
/** The name of the goods makes every entry about them look near; below this, the words asked for something else. */
const leastAboutGoods = 0.4

/** Reads a message's parts. */
export function readQuestion(parts: readonly Part[]): Question {
  const goods = parts.find((part) => part.type === 'goods')?.goods
  const text = parts.flatMap((part) => (part.type === 'text' ? part.text : part.type === 'link' ? part.label : [])).join('\n').trim()
  const shown = parts.find((part) => part.type === 'order')?.order.id
  const named = orderIn(text)
  const order = shown !== undefined ? { id: shown, isShown: true } : named?.isSure ? { id: named.id, isShown: named.isAll } : undefined
  return {
    text: text.slice(0, mostText), ...(goods && { goods }), ...(order ? { order } : named && { maybeOrder: named.id }),
    files: parts.some((part) => unreadable.has(part.type)),
  }
}

/** Whether the message says anything to the bot: answers to forms and ratings are for people. */
export function isForBot(parts: readonly Part[]): boolean {
  return parts.some((part) => part.type !== 'form-answer' && part.type !== 'rating')
}

export interface ThinkingDeps {
  nlu: Nlu
  knowledge: Pick<Knowledge, 'answersFor' | 'entriesInUse'>
  thresholds: Thresholds
  /** One of the contact's own orders; undefined for any other, and where no shop tells. */
  orderOf?: ((contact: string, order: string) => Promise<ToldOrder | undefined>) | undefined
  /** Whether a shop tells orders of the contact. */
  tellsOrders?: ((contact: string) => Promise<boolean>) | undefined
}

/** Understands questions and decides what to do; writes nothing. */
export function createThinking({ nlu, knowledge, thresholds, orderOf, tellsOrders }: ThinkingDeps) {
  async function rank(text: string, brand: string | undefined): Promise<{ parse: Parse; entries: Entry[] }> {
    const found = await knowledge.answersFor(text, brand, mostCandidates)
    const parse = await nlu.parse({ text, candidates: found.map((each) => each.candidate) })
    const entries = found.map((each) => each.entry)
    return { parse: { ...parse, answers: preferLanguage(parse, entries) }, entries }
  }

  /** The answers in the language of the question, as long as one of them is worth offering; else all. */
  function preferLanguage({ answers, language }: Parse, entries: readonly Entry[]): Answer[] {
    const same = new Set(entries.filter((entry) => tellLanguage(entry.title) === language).map((entry) => entry.id))
    const kept = answers.filter((answer) => same.has(answer.id))
    return (kept[0]?.confidence ?? 0) >= thresholds.offer ? kept : answers
  }

  /** The answers to the words alone; and, from the entries that name the goods on the page, to the words about those. */
  async function rankAbout(text: string, { brand, pageGoods }: Setting): Promise<{ parse: Parse; entries: Entry[] }> {
    const plain = await rank(text, brand)
    const best = plain.parse.answers[0]?.confidence ?? 0
    if (!pageGoods || best >= thresholds.answer) return plain
    const about = await rank(`${pageGoods.title} ${text}`, brand)
    const named = new Set(about.entries.filter((entry) => entry.goods.some((each) => each.id === pageGoods.id)).map((entry) => entry.id))
    const answers = about.parse.answers.filter((answer) => named.has(answer.id) && answer.confidence >= leastAboutGoods)
    return { parse: { ...plain.parse, answers: mergeAnswers(plain.parse.answers, answers) }, entries: [...plain.entries, ...about.entries] }
  }

  /** The wish first: whoever greets or asks for a person needs no search. */
  async function understand({ text, goods }: Question, setting: Setting) {
    if (text === '' && goods) return rank(goods.title, setting.brand)
    const parse = await nlu.parse({ text, candidates: [] })
    if (text === '' || parse.wish !== 'question') return { parse, entries: [] }
    return rankAbout(text, setting)
  }

  /** A shop that does not answer costs the order's state, not the answer. */
  async function lookUp(order: string | undefined, { contact }: Setting): Promise<ToldOrder | undefined> {
    if (order === undefined || contact === undefined || !orderOf) return undefined
    return orderOf(contact, order).catch(() => undefined)
  }

  /** Digits that may be an order's, where the contact has orders to be told of. */
  async function worthAsking({ maybeOrder }: Question, { contact }: Setting): Promise<string | undefined> {
    if (maybeOrder === undefined || contact === undefined || !tellsOrders) return undefined
    return (await tellsOrders(contact).catch(() => false)) ? maybeOrder : undefined
  }

  /** What a plain yes answers: whether the digits before it are an order's. */
  function confirmed(text: string, last: Asked | undefined): string | undefined {
    return last?.act === 'ask_order' && !/\d/.test(text) ? orderIn(last.text)?.id : undefined
  }

  return {
    /** Decides what to do with a question. Fails when the search or the engine does. */
    async think(question: Question, setting: Setting, memory: Pick<Memory, 'failures' | 'asked'>): Promise<Thought> {
      const last = memory.asked.at(-1)
      let told = await lookUp(question.order?.id, setting)
      // The number says nothing about what is asked.
      const words = told ? question.text.replace(told.card.id, '').trim() : question.text
      const { parse, entries } = await understand({ ...question, text: words }, setting)
      if (parse.wish === 'affirm') told ??= await lookUp(confirmed(question.text, last), setting)
      const decision = decide(parse, {
        failures: memory.failures,
        asked: timesAsked(memory.asked, question.text),
        offered: last?.offered?.length === 1 ? last.offered[0] : undefined,
        order: told && { told, isShown: question.order?.isShown === true },
        maybeOrder: await worthAsking(question, setting),
        wordless: question.text !== '' || told ? undefined : question.goods ? { goods: question.goods } : 'files',
        thresholds,
      })
      const named = 'entry' in decision ? [decision.entry, ...(decision.related ?? [])] : 'entries' in decision ? decision.entries : []
      const known = new Map(entries.map((entry) => [entry.id, entry]))
      const missing = named.filter((id) => !known.has(id))
      for (const entry of missing.length > 0 ? await knowledge.entriesInUse(missing) : []) known.set(entry.id, entry)
      return { decision, language: languageFor(question.text, parse.language, setting.language), model: parse.model, answers: parse.answers, entries: known }
    },

    /** What would be found, whatever the wish. */
    rank,
  }
}
export type Thinking = ReturnType<typeof createThinking>

function mergeAnswers(first: readonly Answer[], second: readonly Answer[]): Answer[] {
  const best = new Map<string, Answer>()
  for (const answer of [...first, ...second]) {
    if (answer.confidence > (best.get(answer.id)?.confidence ?? -1)) best.set(answer.id, answer)
  }
  return [...best.values()].toSorted((a, b) => b.confidence - a.confidence)
}

/** The language of the conversation, unless the contact plainly writes another: a short "ok" says nothing. */
function languageFor(text: string, told: Language, usual: Language): Language {
  if (told === usual || /\p{Script=Han}/u.test(text)) return told
  return text.split(/\s+/).length >= 3 ? told : usual
}
