import type { Language } from '@yanshu/contract/errors.ts'
import type { Goods, Part } from '@yanshu/contract/messages.ts'
import { isPlainlyEnglish } from '@yanshu/nlu/text/language.ts'
import { orderIn } from './order-number.ts'

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

const unreadable: ReadonlySet<Part['type']> = new Set(['image', 'file', 'voice', 'location'])
const mostText = 500

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

/** The language of the conversation, unless the contact plainly writes another: a short "ok" says nothing, nor does the name of goods. */
export function languageFor(text: string, told: Language, usual: Language): Language {
  if (told === usual || /\p{Script=Han}/u.test(text)) return told
  return isPlainlyEnglish(text) ? told : usual
}
