import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { cardUrl, fen, id, time } from './primitives.ts'

export const orderState = z.enum(['unpaid', 'paid', 'shipped', 'delivering', 'delivered', 'returning', 'refunding', 'refunded', 'exchanging', 'cancelled'])
export const order = z.strictObject({
  id: z.string().max(64), state: orderState, createdAt: time, total: fen,
  items: z.array(z.strictObject({ title: z.string(), variant: z.string().exactOptional(), quantity: z.int(), price: fen, image: cardUrl.exactOptional(), url: cardUrl.exactOptional() })),
  url: cardUrl.exactOptional(),
  address: z.string().exactOptional(),
  refund: z.strictObject({ state: z.string(), amount: fen }).exactOptional(),
  invoice: z.string().exactOptional(),
})
export type Order = z.infer<typeof order>
export const logistics = z.strictObject({
  carrier: z.string(), number: z.string(),
  events: z.array(z.strictObject({ at: time, text: z.string(), place: z.string().exactOptional() })),
})
const contactOrder = z.strictObject({ id, order: z.string().max(64).regex(/^[\w-]+$/) })

/** `known`: somebody said which customer of the shop it is; `stranger`: the shop answers that it has no such customer. */
export const latestOrders = z.strictObject({ connected: z.boolean(), known: z.boolean(), stranger: z.literal(true).exactOptional(), items: z.array(order) })

export const contactOrders = endpoint('GET', '/api/contacts/:id/orders', {
  summary: 'The latest orders of a known contact, from the shop', permission: 'orders.read', params: z.strictObject({ id }),
  output: latestOrders, errors: ['absent', 'connector_failed'],
})
export const orderLogistics = endpoint('GET', '/api/contacts/:id/orders/:order/logistics', {
  summary: 'Where the parcel of an order is', permission: 'orders.read', params: contactOrder, output: logistics, errors: ['absent', 'connector_failed'],
})
