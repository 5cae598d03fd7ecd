import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import { orderFlow, type Decision } from '../deciding/policy.ts'
import { textFor } from '../saying/entry-text.ts'
import type { OwnOrders } from './own-orders.ts'

const asksForNumber = /订单号[^。！？]{0,6}(?:发|给|告诉|提供)|(?:发|提供|告诉)[^。，；]{0,8}订单号|\b(?:send|give|tell)\b[^.]{0,30}\border number/i
/** The intents on parcels: where they are, why they do not come. */
const onParcels = /^shipping\./
const underWay: ReadonlySet<ToldOrder['card']['state']> = new Set(['paid', 'shipped', 'delivering'])

/**
 * An answer on parcels that asks for the number of an order, to a contact whose orders are known: they are put to choose, in place of the
 * answer where an order was surely asked after, else beside it, where the only one under way is told at once.
 */
export async function addOwnOrders(decision: Decision, { entries, own, isOrder }: { entries: ReadonlyMap<string, Entry>; own: OwnOrders; isOrder: boolean }): Promise<Decision> {
  const entry = decision.act === 'answer' && !decision.next ? entries.get(decision.entry) : undefined
  if (decision.act !== 'answer' || !entry || !onParcels.test(entry.intent ?? '') || !asksForNumber.test(textFor(entry, decision.slots))) return decision
  const latest = await own.latest()
  if (latest.length === 0) return decision
  if (isOrder && latest.length > 1) return { act: 'ask_slot', missing: { flow: orderFlow, slot: 'order', time: 1, orders: latest } }
  const moving = latest.filter(({ state }) => underWay.has(state))
  const [only, ...others] = moving.length > 0 ? moving : latest
  const order = others.length === 0 ? await own.tell(only?.id) : undefined
  const { related: _, ...rest } = decision
  return { ...rest, own: order ? { order } : { orders: moving.length > 0 ? moving : latest } }
}
