import { isPutAsQuestion } from '@yanshu/nlu/intent/asks.ts'
import { normalise } from '@yanshu/nlu/text/normalise.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import type { Asked } from '../memory.ts'
import type { Acting } from './acting.ts'
import { orderIn } from './order-number.ts'
import type { OwnOrders } from './own-orders.ts'
import type { Question } from './question.ts'

/** What is known of the order that is talked about, before the turn is read. */
export interface KnownOrder {
  told: ToldOrder | undefined
  /** The message asks for nothing but this order. */
  isShown: boolean
  /** Own orders to choose from; the look-up of one may begin. */
  choices: readonly ToldOrder['card'][] | undefined
}

/** The order that is named or confirmed; the only one there is, or the choice, where one is asked after. */
export async function knownOrder({ question, own, named, acting, waitsForOrder, last }: {
  question: Question; own: OwnOrders; named: ToldOrder | undefined; acting: Acting; waitsForOrder: boolean; last: Asked | undefined
}): Promise<KnownOrder> {
  if (named) return { told: named, isShown: question.order?.isShown === true || acting.asksOrder || saysLittle(question.text, named.card.id), choices: undefined }
  if (acting.wish === 'affirm') {
    const confirmed = await own.tell(confirmedIn(question.text, last))
    if (confirmed) return { told: confirmed, isShown: true, choices: undefined }
  }
  if (!acting.isOrder && !waitsForOrder) return { told: undefined, isShown: false, choices: undefined }
  const latest = await own.latest()
  const [only, ...others] = latest
  if (only && others.length === 0 && acting.isOrder && question.order === undefined) return { told: await own.tell(only.id), isShown: true, choices: undefined }
  return { told: undefined, isShown: false, choices: latest.length > 0 ? latest : undefined }
}

/** Beside the number of an order: 还有一个, 你自己看. */
function saysLittle(text: string, order: string): boolean {
  const rest = normalise(text.toLowerCase().replaceAll(order.toLowerCase(), '')).replace(/^(?:那|还有|and|what about|how about)|[呢啊吧?!]+$/g, '').trim()
  return !isPutAsQuestion(rest) && rest.replace(/[\p{P}\s]/gu, '').length <= (/\p{Script=Han}/u.test(rest) ? mostHan : mostLatin)
}
const mostHan = 8
const mostLatin = 16

/** What a plain yes answers: whether the digits before it are an order's. */
function confirmedIn(text: string, last: Asked | undefined): string | undefined {
  return last?.act === 'ask_order' && !/\d/.test(normalise(text)) ? orderIn(last.text)?.id : undefined
}
