import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { Order, orderLogistics } from '@yanshu/contract/orders.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'

type OrderCard = Extract<AgentSentPart, { type: 'order' }>['order']
type Way = Extract<AgentSentPart, { type: 'logistics' }>

const mostTitle = 200
const mostEvents = 20

/** An order of the shop as a card for the chat: named after its first item, with how many pieces there are in all. */
export function cardOf(order: Order): OrderCard {
  const [first] = order.items
  const title = order.items.map((each) => each.title).join('、') || order.id
  return {
    id: order.id, state: order.state, total: order.total, title: cut(title, mostTitle), quantity: Math.max(1, order.items.reduce((sum, each) => sum + each.quantity, 0)), createdAt: order.createdAt,
    ...(first?.image === undefined ? {} : { image: first.image }), ...(order.url === undefined ? {} : { url: order.url }),
  }
}

/** A parcel's way as a card: the latest events first, no more than a card holds. */
export function wayOf(order: string, { carrier, number, events }: Answered<typeof orderLogistics.shape>): Way {
  const latest = [...events].sort((a, b) => b.at - a.at).slice(0, mostEvents)
  return {
    type: 'logistics', order, carrier: cut(carrier, 60), number: cut(number, 64),
    events: latest.map(({ at, text, place }) => ({ at, text: cut(text, 300), ...(place === undefined ? {} : { place: cut(place, 100) }) })),
  }
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}
