import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Goods, Message, Part } from '@yanshu/contract/messages.ts'
import type { Body } from '@yanshu/nlu/slots/wear/body.ts'
import { tellLanguage } from '@yanshu/nlu/text/language.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import type { BesideOrders, Decision, Missing } from '../deciding/policy.ts'
import { choicesOfOrders, shorten, wordMissing, type Choice } from './asking.ts'
import { textFor } from './entry-text.ts'
import { rowsFor } from './specification.ts'
import { withFit } from './size-fit.ts'
import { messages } from './messages.ts'

/** One message of the bot: its parts and the mark that says what made it. */
export interface Reply {
  parts: Part[]
  bot: NonNullable<Message['bot']>
}

export interface ReplyFacts {
  language: Language
  botName: string
  model: string
  /** The entries that the decision names. */
  entries: ReadonlyMap<string, Entry>
  /** Of products to choose from, by the shop's ids. */
  productNames?: ReadonlyMap<string, string> | undefined
  /** How tall and heavy who asks is: a table of sizes is read for them. */
  body?: Body
  /** The question, in full, and the kinds of values in it: of a specification only what it asks for is said. */
  asked?: { text: string; named: readonly string[] }
  /** It begins with regret, where it is no hand-over, which has words of its own. */
  isSorry?: boolean
}
type Answering = Extract<Decision, { act: 'answer' }>

/** Words a decision. Every message carries the AI-generated label of GB 45438-2025. */
export function wordReply(decision: Decision, facts: ReplyFacts): Reply {
  const reply = wordPlainly(decision, facts)
  const [first, ...others] = reply.parts
  if (!facts.isSorry || decision.act === 'hand_over' || first?.type !== 'text') return reply
  return { ...reply, parts: [{ type: 'text', text: messages[facts.language].regret(first.text) }, ...others] }
}

function wordPlainly(decision: Decision, facts: ReplyFacts): Reply {
  const { language, botName, model, entries } = facts
  const say = messages[language]
  const plain = (text: string, choices: readonly Choice[] = []): Reply => ({ parts: [{ type: 'text', text }, ...menuOf(choices)], bot: { label: 'AI生成', model } })
  const titles = (ids: readonly string[]) => inLanguage(ids.flatMap((id) => entries.get(id)?.title ?? []), language).map(choiceOf)
  const offering = (choices: readonly Choice[]) => plain(say.offer(choices.length), [...choices, say.person])

  switch (decision.act) {
    case 'answer': return answerWith(decision, facts, titles(decision.related ?? [])) ?? plain(say.rephrase, [say.person])
    case 'tell_order': return tellOrder(decision.told, decision.next, facts)
    case 'tell_stores': return { parts: [...decision.parts], bot: { label: 'AI生成', model } }
    case 'ask_order': return plain(say.askOrder(decision.id), [say.lookUpOrder(decision.id), say.person])
    case 'no_such_order': return plain(say.noSuchOrder(decision.id), [say.person])
    case 'ask_slot': {
      const { text, choices } = wordMissing(decision.missing, facts)
      return plain(text, decision.missing.time > 1 ? [...choices, say.person] : choices)
    }
    case 'offer': return offering(titles(decision.entries))
    case 'offer_about_goods': {
      const found = titles(decision.entries)
      return plain(say.offerAboutGoods(decision.goods.title), [...(found.length > 0 ? found : say.goodsQuestions.map(choiceOf)), say.person])
    }
    case 'unknown': return plain(say.unknown[decision.help === 'foreign' ? 'outside' : decision.help === 'foreign_again' ? 'outsideAgain' : decision.help], [say.person])
    case 'hand_over': return plain(say.handOver[decision.reason])
    case 'say_identity': return plain(say.identity(botName), [say.person])
    case 'greet': return plain(say.greet(botName))
    case 'thank': return plain(say.thank)
    case 'part': return plain(say.part)
    case 'acknowledge': return plain(say.acknowledge)
    case 'step_back': return plain(say.stepBack)
    case 'wait': return plain(say.wait)
  }
}

const mostGoods = 4
const mostParts = 10

/** The answer of an entry, and of those told beside it, with links and goods, and what is asked next; undefined when the entry is gone. */
function answerWith({ entry: id, slots, confidence, also = [], next, own }: Answering, facts: ReplyFacts, related: readonly Choice[]): Reply | undefined {
  const { language, model, entries } = facts
  const entry = entries.get(id)
  if (!entry) return undefined
  const rows = facts.asked && entry.kind === 'specification' ? rowsFor(entry.answer, facts.asked.text, facts.asked.named) : undefined
  const others = also.flatMap((each) => {
    const other = entries.get(each.entry)
    // Who asks for one thing is not told what buyers say of all.
    return other && (rows === undefined || other.kind !== 'review') ? [{ entry: other, text: textFor(other, each.slots) }] : []
  })
  const told = [entry, ...others.map((each) => each.entry)]
  const asking = next && wordMissing({ ...next, time: 1 }, facts)
  const parts: Part[] = [
    ...[rows ?? withFit(entry, textFor(entry, slots), facts), ...others.map(({ text }) => text)].map((text) => ({ type: 'text' as const, text })),
    ...distinct(told.flatMap(({ goods }) => goods)).slice(0, mostGoods).map((goods) => ({ type: 'goods' as const, goods })),
    ...told.flatMap(({ links }) => links).map(({ label, url }) => ({ type: 'link' as const, label, url })).slice(0, 3),
    ...(asking ? [{ type: 'text' as const, text: messages[language].comeBack(asking.text) }] : []),
    ...(own ? besideOrders(own, language) : []),
    ...menuOf(asking ? asking.choices : own ? [] : related),
  ]
  return {
    parts: parts.slice(0, mostParts),
    bot: { label: 'AI生成', entry: entry.id, title: entry.title, ...(confidence !== undefined && { confidence: Math.round(confidence * 100) / 100 }), model },
  }
}

/** The contact's own order and its parcel below an answer that asks for its number, or those to choose from. */
function besideOrders({ order, orders = [] }: BesideOrders, language: Language): Part[] {
  const say = messages[language]
  if (order) {
    const { card, logistics } = order
    return [{ type: 'text', text: say.order(card.id, say.orderStates[card.state]) }, { type: 'order', order: card }, ...(logistics ? [logistics] : []), ...menuOf([say.person])]
  }
  return [{ type: 'text', text: say.whichOrder }, ...menuOf([...choicesOfOrders(orders, language), say.person])]
}

/** The state in words, then the order and its parcel as cards, then the way to a person, or what is asked next. */
function tellOrder({ card, logistics }: ToldOrder, next: Missing | undefined, facts: ReplyFacts): Reply {
  const { language, model } = facts
  const say = messages[language]
  const asking = next && wordMissing({ ...next, time: 1 }, facts)
  return {
    parts: [
      { type: 'text', text: say.order(card.id, say.orderStates[card.state]) }, { type: 'order', order: card }, ...(logistics ? [logistics] : []),
      ...(asking ? [{ type: 'text' as const, text: say.comeBack(asking.text) }] : []),
      ...menuOf(asking ? asking.choices : [say.person]),
    ],
    bot: { label: 'AI生成', model },
  }
}

function menuOf(choices: readonly Choice[]): Part[] {
  return choices.length > 0 ? [{ type: 'menu', items: [...choices] }] : []
}

/** The titles in the language that is spoken, where there are any. */
function inLanguage(titles: readonly string[], language: Language): readonly string[] {
  const own = titles.filter((title) => tellLanguage(title) === language)
  return own.length > 0 ? own : titles
}

function distinct(goods: readonly Goods[]): Goods[] {
  return [...new Map(goods.map((each) => [each.id, each])).values()]
}

/** Choosing one sends the title, which its own entry then answers. */
function choiceOf(title: string): Choice {
  return { label: shorten(title), send: title }
}
