import type { Goods, Part } from '@yanshu/contract/messages.ts'
import type { FilledSlot, Finished, TurnOutcome } from '@yanshu/nlu/dialogue/types.ts'
import type { Answer, Wish } from '@yanshu/nlu/types.ts'
import type { ToldOrder } from '../../orders/telling.ts'

/** An answer above `answer` is given, one above `offer` is offered: confidences 0..1. */
export interface Thresholds {
  answer: number
  offer: number
}

/** The flow that looks up an order, and the beginning of those that ask which goods a question is about. Every other flow is an entry, by its id. */
export const orderFlow = 'order'
export const goodsFlow = 'goods:'

/** What is known when a question is decided. */
export interface Facts {
  /** Answers in a row before this that were none. */
  failures: number
  /** How often the same words were asked before in this conversation. */
  asked: number
  /** It is said that what came before was no help. */
  isReproached?: boolean
  /** Nothing else is said than that it did not help. */
  isOfNoHelp?: boolean
  /** Nothing else than that what was answered or offered is not meant. */
  isDenied?: boolean
  /** What was offered last. */
  offered?: readonly string[] | undefined
  /** What was written last was plainly about what no shop knows. */
  wasForeign?: boolean
  /** The message has no words: goods, or pictures and files. */
  wordless?: { goods: Goods } | 'files' | undefined
  /** An order of the contact's own that the message names; `isShown` when it asks for nothing else, as a card does. */
  order?: { told: ToldOrder; isShown: boolean } | undefined
  /** A number that was given for an order, and is none of the contact's own. */
  noSuchOrder?: string | undefined
  /** The contact's own orders, to choose from where one is asked for. */
  orders?: readonly ToldOrder['card'][] | undefined
  /** Products that the question may be about. */
  products?: readonly string[] | undefined
  /** Digits that may be the number of an order. */
  maybeOrder?: string | undefined
  thresholds: Thresholds
}

/** What the words mean, alone and in the light of the turns before. */
export interface Understood {
  wish: Wish
  /** Best first. */
  answers: readonly Answer[]
  /** Most likely about nothing that the shop knows. */
  isOutside: boolean
  /** Plainly about what no shop knows. */
  isForeign?: boolean
  /** The words are upset ones. */
  isUpset?: boolean
  /** Where nothing answers, it is a person's. */
  leansToPerson?: boolean
  /** Entries on what was most likely meant, where that is sure, best first. */
  likely?: readonly string[]
  turn: Pick<TurnOutcome, 'commands' | 'finished' | 'ask' | 'reason'>
}

export type HandOverReason = 'asked' | 'complaint' | 'bot_failed'
/** An entry as the answer, for the values that were told. */
export interface EntryAnswer {
  entry: string
  slots: readonly FilledSlot[]
}
/** A question for what is missing. `time`: 1 or 2, there is no third. */
export interface Missing {
  flow: string
  slot: string
  time: number
  /** Orders to choose from. */
  orders?: readonly ToldOrder['card'][] | undefined
  /** Products to choose from, by the shop's ids. */
  products?: readonly string[] | undefined
}
/** Of the contact's own, beside an answer: the one that it is about, or those to choose from. */
export interface BesideOrders { order?: ToldOrder; orders?: readonly ToldOrder['card'][] }

export type Decision =
  | { act: 'answer'; entry: string; slots?: readonly FilledSlot[]; confidence?: number; related?: string[]; also?: EntryAnswer[]; next?: Missing; own?: BesideOrders }
  | { act: 'tell_order'; told: ToldOrder; next?: Missing }
  | { act: 'tell_stores'; parts: readonly Part[] }
  | { act: 'ask_order'; id: string }
  | { act: 'no_such_order'; id: string }
  | { act: 'ask_slot'; missing: Missing }
  | { act: 'offer'; entries: string[] }
  | { act: 'offer_about_goods'; goods: Goods; entries: string[] }
  | { act: 'unknown'; help: 'rephrase' | 'files' | 'outside' | 'foreign' | 'foreign_again' }
  | { act: 'hand_over'; reason: HandOverReason }
  | { act: 'say_identity' | 'greet' | 'thank' | 'part' | 'acknowledge' | 'step_back' | 'wait' }

export const mostOffered = 3
/** Beside an answer only what is this near to being one itself, between offering and answering. */
const relatedShare = 0.5
/** Asked this often before without being content with the answer, the same words go to a person. */
const mostAsked = 2
/** Choices are put once more after a failure; then it is a person's. */
const mostFailures = 2
/** More than this is no answer any more. */
const mostAnswers = 2

/** What the bot does with a message. */
export function decide(read: Understood, facts: Facts): Decision {
  if (facts.wordless) return decideWordless(read, facts, facts.wordless)
  if ((read.wish === 'question' || read.wish === 'affirm') && facts.order?.isShown) return { act: 'tell_order', told: facts.order.told }
  // Whoever was not understood before is not asked for other words, nor taken for somebody who gives up.
  if (facts.isReproached && (read.wish === 'question' || read.wish === 'cancel') && (read.answers[0]?.confidence ?? 0) < facts.thresholds.answer) return { act: 'hand_over', reason: 'bot_failed' }
  if (facts.isDenied) return facts.failures > 0 ? { act: 'hand_over', reason: 'bot_failed' } : { act: 'unknown', help: 'rephrase' }
  if (facts.isOfNoHelp) return { act: 'hand_over', reason: 'bot_failed' }
  switch (read.wish) {
    case 'person': return { act: 'hand_over', reason: 'asked' }
    case 'complaint': return { act: 'hand_over', reason: 'complaint' }
    case 'identity': return { act: 'say_identity' }
    case 'greeting': return { act: 'greet' }
    case 'thanks': return { act: 'thank' }
    case 'goodbye': return { act: 'part' }
    case 'cancel':
    case 'affirm': return decideTurn(read, facts) ?? { act: read.wish === 'affirm' ? 'acknowledge' : 'step_back' }
    case 'question': return decideQuestion(read, facts)
  }
}

/** Whether the bot got no further with this. */
export function isFailure({ act }: Decision): boolean {
  return act === 'unknown' || act === 'offer' || act === 'no_such_order'
}

/** Said even when the contact has written on: what it asked for or what is certain. The rest would only be in the way. */
export function isFirm({ act }: Decision): boolean {
  return act === 'answer' || act === 'tell_order' || act === 'tell_stores' || act === 'hand_over' || act === 'say_identity'
}

function decideQuestion(read: Understood, facts: Facts): Decision {
  if (facts.asked >= mostAsked) return { act: 'hand_over', reason: 'bot_failed' }
  const decided = decideTurn(read, facts)
  if (decided) return decided
  const { answers, turn } = read
  const [best] = answers
  if (best && best.confidence >= facts.thresholds.answer) return { act: 'answer', entry: best.id, confidence: best.confidence, ...relatedTo([best.id], answers, facts.thresholds) }
  if (facts.order) return { act: 'tell_order', told: facts.order.told }
  if (facts.maybeOrder !== undefined) return { act: 'ask_order', id: facts.maybeOrder }
  const isGivenUp = turn.reason.code === 'cancelled' || turn.reason.code === 'nothing_to_cancel'
  if (isGivenUp && (best?.confidence ?? 0) < facts.thresholds.offer) return { act: 'step_back' }
  return decideDoubtful(read, facts)
}

/** What the turns before make of it; undefined where the words stand for themselves. */
function decideTurn({ turn, answers }: Understood, facts: Facts): Decision | undefined {
  const { finished, ask, commands, reason } = turn
  const next = ask && missing(ask, facts)
  if (commands.some(({ act }) => act === 'hand-over')) return { act: 'hand_over', reason: 'bot_failed' }
  const entries = finished.filter(({ flow }) => flow !== orderFlow)
  if (entries.length < finished.length) {
    if (facts.order) return { act: 'tell_order', told: facts.order.told, ...(next && { next }) }
    if (facts.noSuchOrder !== undefined && entries.length === 0) return decideNoSuchOrder(facts.noSuchOrder, facts)
  }
  const [first, ...others] = entries
  if (first) return answerWith(first, others.slice(0, mostAnswers - 1), answers, facts, next)
  if (facts.order) return undefined
  if (next) return { act: 'ask_slot', missing: next }
  if (reason.code === 'asked_to_wait') return { act: 'wait' }
  // Who cannot say it gets what holds for all the rest.
  if (reason.code === 'slot_declined' && reason.flow !== undefined && reason.flow !== orderFlow && !reason.flow.startsWith(goodsFlow)) return { act: 'answer', entry: reason.flow, slots: [] }
  return undefined
}

function answerWith(first: Finished, others: readonly Finished[], answers: readonly Answer[], { thresholds }: Facts, next: Missing | undefined): Decision {
  const confidence = answers.find(({ id }) => id === first.flow)?.confidence
  const told = [first, ...others].map(({ flow }) => flow)
  const also = others.map(({ flow, slots }) => ({ entry: flow, slots }))
  return {
    act: 'answer', entry: first.flow,
    ...(first.slots.length > 0 && { slots: first.slots }),
    ...(confidence !== undefined && confidence >= thresholds.offer && { confidence }),
    ...(first.slots.length === 0 && !next && relatedTo(told, answers, thresholds)),
    ...(also.length > 0 && { also }),
    ...(next && { next }),
  }
}

function missing({ flow, slot, time }: NonNullable<TurnOutcome['ask']>, { orders, products }: Facts): Missing {
  return { flow, slot, time, ...(flow === orderFlow && orders && { orders }), ...(flow.startsWith(goodsFlow) && products && { products }) }
}

function decideNoSuchOrder(id: string, { failures }: Facts): Decision {
  return failures > 0 ? { act: 'hand_over', reason: 'bot_failed' } : { act: 'no_such_order', id }
}

/** Nothing is sure: choices where there are any, and other ones than before; a second time in vain it is a person's. */
function decideDoubtful({ answers, isOutside, isForeign, isUpset, leansToPerson, likely = [], turn }: Understood, { failures, offered = [], wasForeign = false, thresholds }: Facts): Decision {
  // Who is angry is not asked to say it in other words.
  if (leansToPerson) return { act: 'hand_over', reason: isUpset ? 'complaint' : 'asked' }
  // Who tries out what it knows wants no person for that.
  if (isForeign && wasForeign && failures < mostFailures) return { act: 'unknown', help: 'foreign_again' }
  if (isForeign) return failures > 0 ? { act: 'hand_over', reason: 'bot_failed' } : { act: 'unknown', help: 'foreign' }
  const { answer, offer } = thresholds
  const near = turn.reason.code === 'nothing_said' ? [] : worthOffering(answers, isOutside ? { answer, offer: (offer + answer) / 2 } : thresholds)
  const entries = near.length > 0 || isOutside ? near : likely.slice(0, mostOffered)
  const isNew = entries.some((entry) => !offered.includes(entry))
  // Choices that were not taken are no answer, but not yet a question that could not be answered.
  const wasOnlyOffered = failures === 1 && offered.length > 0 && entries.length === 0
  if (failures >= mostFailures || (failures > 0 && !isNew && !wasOnlyOffered)) return { act: 'hand_over', reason: 'bot_failed' }
  if (entries.length > 0) return { act: 'offer', entries }
  return { act: 'unknown', help: isOutside ? 'outside' : 'rephrase' }
}

function relatedTo(told: readonly string[], answers: readonly Answer[], { answer, offer }: Thresholds): { related?: string[] } {
  const least = offer + (answer - offer) * relatedShare
  const related = answers.filter(({ id, confidence }) => !told.includes(id) && confidence >= least).slice(0, mostOffered).map(({ id }) => id)
  return related.length > 0 ? { related } : {}
}

function decideWordless({ answers }: Understood, facts: Facts, wordless: { goods: Goods } | 'files'): Decision {
  if (wordless !== 'files') return { act: 'offer_about_goods', goods: wordless.goods, entries: answers.slice(0, mostOffered).map((answer) => answer.id) }
  return facts.failures > 0 ? { act: 'hand_over', reason: 'bot_failed' } : { act: 'unknown', help: 'files' }
}

function worthOffering(answers: readonly Answer[], { offer }: Thresholds): string[] {
  const best = answers[0]?.confidence ?? 0
  if (best < offer) return []
  // Beside the best, whatever is not far behind it is worth a look.
  const least = Math.min(offer, best / 2)
  return answers.filter((answer) => answer.confidence >= least).slice(0, mostOffered).map((answer) => answer.id)
}
