import type { Part } from '@yanshu/contract/messages.ts'
import { addressOf } from './read-goods.ts'
import { textOf } from './text-of.ts'

type OrderCard = Extract<Part, { type: 'order' }>['order']
/** An order that the page shows: its number, and a card where the page tells enough for one. */
export interface OrderOffer { id: string; card?: OrderCard }

const states: readonly string[] = ['unpaid', 'paid', 'shipped', 'delivering', 'delivered', 'returning', 'refunding', 'refunded', 'exchanging', 'cancelled'] satisfies OrderCard['state'][]

/** The order that a shop page named, by its number or as an object, kept to what the server takes. */
export function readOrder(value: unknown, pageUrl: string): OrderOffer | undefined {
  const given = (typeof value === 'object' && value !== null ? value : { id: value }) as Record<string, unknown>
  const id = textOf(given['id'], 64)
  if (!id) return undefined
  const card = readCard(id, given, pageUrl)
  return { id, ...(card && { card }) }
}

function readCard(id: string, given: Record<string, unknown>, pageUrl: string): OrderCard | undefined {
  const title = textOf(given['title'], 200)
  const state = textOf(given['state'], 20)
  const [total, quantity, createdAt] = [given['total'], given['quantity'] ?? 1, given['createdAt']]
  if (!title || !state || !states.includes(state) || !isCount(total, 0) || !isCount(quantity, 1) || !/^[\w-]+$/.test(id)) return undefined
  const [image, url] = [addressOf(given['image'], pageUrl), addressOf(given['url'] ?? pageUrl, pageUrl)]
  return {
    id, title, state: state as OrderCard['state'], total, quantity,
    ...(image && { image }), ...(url && { url }), ...(isCount(createdAt, 0) && { createdAt }),
  }
}

function isCount(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least
}
