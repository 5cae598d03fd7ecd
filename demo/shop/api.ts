import { createHash, timingSafeEqual } from 'node:crypto'
import type { Order } from '../data/model.ts'
import { findOrder, ordersOf } from '../data/orders/ledger.ts'
import { findShopper } from '../data/shoppers.ts'

export interface ShopApiRequest {
  readonly method: string
  /** Path from /connector on, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
}

export interface ShopApiReply {
  readonly status: number
  readonly body: unknown
}

const DEFAULT_LIMIT = 10
const MAX_LIMIT = 50

/**
 * The shop's orders for its customer service: three calls, described in the README beside this folder.
 * `secret` is the shared bearer token; an empty one refuses everybody. `origin` makes addresses absolute.
 */
export function handleShopApi(request: ShopApiRequest, secret: string, origin = ''): ShopApiReply {
  if (!isAuthorised(request.headers['authorization'], secret)) return refuse(401, 'unauthorized', 'The bearer token is missing or wrong')
  const segments = request.path.split('/').filter(Boolean).map(readSegment)
  const [root, noun, id, part, ...more] = segments
  if (root !== 'connector' || id === undefined || more.length > 0) return refuse(404, 'not_found', 'There is no such call')
  if (request.method !== 'GET') return refuse(405, 'method_not_allowed', 'Only GET is answered here')
  if (noun === 'customers' && part === 'orders') return listOrders(id, request.query, origin)
  if (noun === 'orders' && part === undefined) return showOrder(id, origin)
  if (noun === 'orders' && part === 'logistics') return showLogistics(id)
  return refuse(404, 'not_found', 'There is no such call')
}

function listOrders(customerId: string, query: URLSearchParams, origin: string): ShopApiReply {
  if (!findShopper(customerId)) return refuse(404, 'customer_not_found', 'The shop knows no such customer')
  const limit = readLimit(query.get('limit'))
  if (limit === undefined) return refuse(400, 'bad_limit', `limit is a whole number from 1 to ${MAX_LIMIT}`)
  const orders = ordersOf(customerId, Date.now(), origin)
  const start = startAfter(orders, query.get('cursor'))
  if (start === undefined) return refuse(400, 'bad_cursor', 'The cursor is not one that this call gave')
  const page = orders.slice(start, start + limit)
  const hasMore = start + limit < orders.length
  return { status: 200, body: { orders: page, nextCursor: hasMore ? (page.at(-1)?.id ?? null) : null } }
}

function showOrder(id: string, origin: string): ShopApiReply {
  const order = findOrder(id, Date.now(), origin)
  return order ? { status: 200, body: order } : refuse(404, 'order_not_found', 'The shop has no such order')
}

function showLogistics(id: string): ShopApiReply {
  const order = findOrder(id, Date.now())
  if (!order) return refuse(404, 'order_not_found', 'The shop has no such order')
  const { logistics } = order
  return { status: 200, body: { orderId: id, carrier: logistics?.carrier ?? null, number: logistics?.number ?? null, events: logistics?.events ?? [] } }
}

/** Compared as digests, so that neither content nor length of the secret shows in the time taken. */
function isAuthorised(header: string | undefined, secret: string): boolean {
  if (secret === '' || !header?.startsWith('Bearer ')) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(header.slice('Bearer '.length)), digest(secret))
}

function readLimit(text: string | null): number | undefined {
  if (text === null) return DEFAULT_LIMIT
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= MAX_LIMIT ? limit : undefined
}

function startAfter(orders: readonly Order[], cursor: string | null): number | undefined {
  if (cursor === null) return 0
  const at = orders.findIndex(order => order.id === cursor)
  return at === -1 ? undefined : at + 1
}

function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

function refuse(status: number, code: string, message: string): ShopApiReply {
  return { status, body: { code, message } }
}
