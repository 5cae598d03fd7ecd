import type { Goods } from '@yanshu/contract/messages.ts'
import type { Answer, Wish } from '@yanshu/nlu/types.ts'
import type { ToldOrder } from '../../orders/telling.ts'

/** An answer above `answer` is given, one above `offer` is offered: confidences 0..1. */
export interface Thresholds {
  answer: number
  offer: number
}

/** What is known when a question is decided. */
export interface Facts {
  /** Answers in a row before this that were none. */
  failures: number
  /** How often the same words were asked before in this conversation. */
  asked: number
  /** The only entry that was offered last, which a plain yes chooses. */
  offered?: string | undefined
  /** The message has no words: goods, or pictures and files. */
  wordless?: { goods: Goods } | 'files' | undefined
  /** An order of the contact's own that the message names; `isShown` when it asks for nothing else, as a card does. */
  order?: { told: ToldOrder; isShown: boolean } | undefined
  /** Digits that may be the number of an order. */
  maybeOrder?: string | undefined
  thresholds: Thresholds
}
export interface Understood {
  wish: Wish
  /** Best first. */
  answers: readonly Answer[]
}

export type HandOverReason = 'asked' | 'complaint' | 'bot_failed'
export type Decision =
  | { act: 'answer'; entry: string; confidence: number; related?: string[] }
  | { act: 'tell_order'; told: ToldOrder }
  | { act: 'ask_order'; id: string }
  | { act: 'offer'; entries: string[] }
  | { act: 'offer_about_goods'; goods: Goods; entries: string[] }
  | { act: 'unknown'; help: 'rephrase' | 'files' }
  | { act: 'hand_over'; reason: HandOverReason }
  | { act: 'say_identity' | 'greet' | 'thank' | 'part' | 'acknowledge' | 'step_back' }

export const mostOffered = 3
/** Beside an answer only what is this near to being one itself, between offering and answering. */
const relatedShare = 0.5
/** Asked this often before without being content with the answer, the same words go to a person. */
const mostAsked = 2

/** What the bot does with a message. */
export function decide(parse: Understood, facts: Facts): Decision {
  if (facts.wordless) return decideWordless(parse, facts, facts.wordless)
  if (parse.wish === 'question' && facts.order?.isShown) return { act: 'tell_order', told: facts.order.told }
  switch (parse.wish) {
    case 'person': return { act: 'hand_over', reason: 'asked' }
    case 'complaint': return { act: 'hand_over', reason: 'complaint' }
    case 'identity': return { act: 'say_identity' }
    case 'greeting': return { act: 'greet' }
    case 'thanks': return { act: 'thank' }
    case 'goodbye': return { act: 'part' }
    case 'cancel': return { act: 'step_back' }
    case 'affirm': return facts.order ? { act: 'tell_order', told: facts.order.told } : facts.offered === undefined ? { act: 'acknowledge' } : { act: 'answer', entry: facts.offered, confidence: 1 }
    case 'question': return decideQuestion(parse.answers, facts)
  }
}

/** Whether the bot got no further with this. */
export function isFailure({ act }: Decision): boolean {
  return act === 'unknown' || act === 'offer'
}

/** Said even when the contact has written on: what it asked for or what is certain. The rest would only be in the way. */
export function isFirm({ act }: Decision): boolean {
  return act === 'answer' || act === 'tell_order' || act === 'hand_over' || act === 'say_identity'
}

function decideQuestion(answers: readonly Answer[], facts: Facts): Decision {
  if (facts.asked >= mostAsked) return { act: 'hand_over', reason: 'bot_failed' }
  const [best] = answers
  if (best && best.confidence >= facts.thresholds.answer) return answerWith(best, answers, facts.thresholds)
  if (facts.order) return { act: 'tell_order', told: facts.order.told }
  if (facts.maybeOrder !== undefined) return { act: 'ask_order', id: facts.maybeOrder }
  if (facts.failures > 0) return { act: 'hand_over', reason: 'bot_failed' }
  const entries = worthOffering(answers, facts.thresholds)
  return entries.length > 0 ? { act: 'offer', entries } : { act: 'unknown', help: 'rephrase' }
}

function answerWith(best: Answer, answers: readonly Answer[], { answer, offer }: Thresholds): Decision {
  const least = offer + (answer - offer) * relatedShare
  const related = answers.filter(({ id, confidence }) => id !== best.id && confidence >= least).slice(0, mostOffered).map(({ id }) => id)
  return { act: 'answer', entry: best.id, confidence: best.confidence, ...(related.length > 0 && { related }) }
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
