import type { Part } from '@yanshu/contract/messages.ts'
import type { Order } from '@yanshu/contract/orders.ts'
import type { Logistics } from './shop-answers.ts'

type OrderCard = Extract<Part, { type: 'order' }>['order']
/** One of a contact's own orders, and where its parcel is if it was sent. */
export interface ToldOrder { card: OrderCard; logistics?: Extract<Part, { type: 'logistics' }> }

const mostEvents = 5

/** An order as cards of a message. */
export function toTold(order: Order, logistics: Logistics | undefined): ToldOrder {
  const [first] = order.items
  const card: OrderCard = {
    id: order.id, state: order.state, total: order.total, title: (first?.title ?? order.id).slice(0, 200),
    quantity: Math.max(1, order.items.reduce((sum, item) => sum + item.quantity, 0)), createdAt: order.createdAt,
    ...(first?.image !== undefined && { image: first.image }), ...(order.url !== undefined && { url: order.url }),
  }
  if (!logistics?.carrier || !logistics.number) return { card }
  const events = logistics.events.toSorted((a, b) => b.at - a.at).slice(0, mostEvents)
    .map(({ at, text, place }) => ({ at, text: text.slice(0, 300), ...(place !== undefined && { place: place.slice(0, 100) }) }))
  return { card, logistics: { type: 'logistics', order: order.id, carrier: logistics.carrier.slice(0, 60), number: logistics.number.slice(0, 64), events } }
}
