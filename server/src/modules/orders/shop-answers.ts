import * as z from 'zod'
import type { logistics, Order } from '@yanshu/contract/orders.ts'

/** What a shop answers to the three calls (see the README beside the demo shop). Fields that we do not read are ignored. */
const states = {
  待付款: 'unpaid', 待发货: 'paid', 已发货: 'shipped', 派送中: 'delivering', 已签收: 'delivered', 退货中: 'returning', 退款中: 'refunding',
  已退款: 'refunded', 换货中: 'exchanging', 已取消: 'cancelled',
} as const satisfies Record<string, Order['state']>
type ShopState = keyof typeof states

const short = z.string().max(200)
const fen = z.int().min(0)
const time = z.int().min(0)
/** An address that is none is left out rather than refusing the order. */
const address = z.string().max(2000).regex(/^(https?:\/\/[^\s]+|\/[^\s/][^\s]*)$/i).optional().catch(undefined)
const item = z.object({ title: short, variant: short.optional(), quantity: z.int().min(0).max(1e6), price: fen, image: address, url: address })
const shopOrder = z.object({
  id: z.string().min(1).max(64),
  customerId: z.string().min(1).max(128),
  state: z.enum(Object.keys(states) as [ShopState, ...ShopState[]]),
  createdAt: time,
  total: fen,
  items: z.array(item).max(200),
  url: address,
  receiver: z.object({ address: z.string().max(500).optional() }).optional(),
  refund: z.object({ state: short, amount: fen }).optional(),
  invoice: z.object({ state: short }).optional(),
})
export type ShopOrder = z.infer<typeof shopOrder>

export const ordersAnswer = z.object({ orders: z.array(shopOrder).max(50), nextCursor: z.string().max(200).nullish() })
export const orderAnswer = shopOrder
export const logisticsAnswer = z.object({
  carrier: short.nullish(), number: short.nullish(),
  events: z.array(z.object({ at: time, text: z.string().max(500), place: short.optional() })).max(500),
})
export type Logistics = z.infer<typeof logistics>

/** The shop's order in our words. `link` makes its addresses usable for an agent's browser. */
export function toOrder(order: ShopOrder, link: (address: string) => string): Order {
  const linked = (one: { image?: string | undefined; url?: string | undefined }) => ({
    ...(one.image !== undefined && { image: link(one.image) }), ...(one.url !== undefined && { url: link(one.url) }),
  })
  return {
    id: order.id, state: states[order.state], createdAt: order.createdAt, total: order.total,
    items: order.items.map((one) => ({
      title: one.title, quantity: one.quantity, price: one.price, ...(one.variant !== undefined && { variant: one.variant }), ...linked(one),
    })),
    ...(order.url !== undefined && { url: link(order.url) }),
    ...(order.receiver?.address !== undefined && { address: order.receiver.address }),
    ...(order.refund && { refund: order.refund }),
    ...(order.invoice && { invoice: order.invoice.state }),
  }
}

/** Where the parcel is; carrier and number are empty before it was sent. */
export function toLogistics({ carrier, number, events }: z.infer<typeof logisticsAnswer>): Logistics {
  return {
    carrier: carrier ?? '', number: number ?? '',
    events: events.map(({ at, text, place }) => ({ at, text, ...(place !== undefined && { place }) })),
  }
}
