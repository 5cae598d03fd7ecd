import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { contactOrders, orderLogistics } from '@yanshu/contract/orders.ts'
import { ordersOf } from '../../../../demo/data/orders/ledger.ts'
import { handleShopApi } from '../../../../demo/shop/api.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { createLog } from '../../base/log.ts'
import { createOrders } from './service.ts'
import { ordersSettings, type OrdersSettings } from './settings.ts'

const secret = 'shared by both'
const key = { id: 'k1', secret: randomBytes(32) }
const closing: (() => void)[] = []
after(() => closing.forEach((close) => close()))

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const asDemoShop = (request: IncomingMessage, response: ServerResponse, origin = '') => {
  const url = new URL(request.url ?? '/', 'http://shop')
  const { status, body } = handleShopApi({ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: { authorization: request.headers.authorization } }, secret, origin)
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** A shop that answers on a port of its own, and our side of the connector. `as` is the identity of every contact. */
async function openShop(answer: Answer, more: { settings?: Partial<OrdersSettings>; as?: string | undefined; demo?: boolean } = {}) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close().closeAllConnections())
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const counted: string[] = []
  const clock = turnableClock()
  const values = ordersSettings(key).parse(more.demo ? {} : { baseUrl: base, secret, allowOwnMachine: true, ...more.settings })
  const orders = createOrders({
    settings: { get: async () => values }, key, clock, log: createLog('silent'),
    shopIdentity: async () => ('as' in more ? more.as : 'shopper-lin'),
    demo: () => (more.demo ? { baseUrl: base, secret } : undefined),
    called: (call, result) => void counted.push(`${call} ${result}`),
  })
  return { orders, asked, counted, clock, base }
}

test('shows the orders of a contact for whom the shop vouched, in our words', async () => {
  const { orders, asked, counted, base } = await openShop(asDemoShop)
  const answer = await orders.latest('any')
  assert.ok(contactOrders.shape.output.parse(answer))
  assert.deepEqual(answer.items.map((order) => order.id), ordersOf('shopper-lin', Date.now()).map((order) => order.id))
  assert.ok(answer.items[0]?.url?.startsWith(`${base}/`))
  assert.ok(answer.items.some((order) => order.state !== 'paid'))
  assert.deepEqual(asked, ['/connector/customers/shopper-lin/orders?limit=20'])
  assert.deepEqual(counted, ['orders good'])
})

test('says what is missing without calling anybody', async () => {
  const unknown = await openShop(asDemoShop, { as: undefined })
  assert.deepEqual(await unknown.orders.latest('any'), { connected: true, known: false, items: [] })
  const none = await openShop(asDemoShop, { settings: { baseUrl: '' } })
  assert.deepEqual(await none.orders.latest('any'), { connected: false, known: true, items: [] })
  assert.deepEqual([...unknown.asked, ...none.asked], [])
})

test('the demo shop serves while no other is set, and its paths stay paths', async () => {
  for (const origin of ['', 'its own']) {
    const { orders } = await openShop((request, response) => asDemoShop(request, response, origin && `http://${request.headers.host}`), { demo: true })
    const { items } = await orders.latest('any')
    assert.ok(items[0]?.url?.startsWith('/demo/orders/'))
  }
})

test('shows where a parcel is, but never of the order of somebody else', async () => {
  const { orders } = await openShop(asDemoShop)
  const sent = ordersOf('shopper-lin', Date.now()).find((order) => order.logistics)!
  const parcel = orderLogistics.shape.output.parse(await orders.logistics('any', sent.id))
  assert.equal(parcel.number, sent.logistics?.number)
  const others = ordersOf('shopper-chen', Date.now())[0]!
  await assert.rejects(orders.logistics('any', others.id), { code: 'absent' })
  await assert.rejects(orders.logistics('any', 'LX0'), { code: 'absent' })
})

test('leaves out orders that the shop put among those of the contact by mistake', async () => {
  const other = ordersOf('shopper-chen', Date.now())
  const { orders } = await openShop((_request, response) => response.end(JSON.stringify({ orders: other, nextCursor: null })))
  assert.deepEqual((await orders.latest('any')).items, [])
})

test('a customer whom the shop does not know has no orders', async () => {
  const { orders, counted } = await openShop(asDemoShop, { as: 'nobody' })
  assert.deepEqual(await orders.latest('any'), { connected: true, known: true, stranger: true, items: [] })
  assert.deepEqual(counted, ['orders absent'])
})

const refusing: [string, Answer][] = [
  ['an error', (_request, response) => response.writeHead(500).end()],
  ['a wrong secret', (_request, response) => response.writeHead(401).end()],
  ['a redirect', (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['no JSON', (_request, response) => response.end('<html>')],
  ['another shape', (_request, response) => response.end('{"orders":[{"id":1}]}')],
  ['too much', (_request, response) => response.end(`"${'x'.repeat(1024 * 1024)}"`)],
  ['a broken connection', (request) => request.socket.destroy()],
]
for (const [what, answer] of refusing) {
  test(`fails with connector_failed on ${what}`, async () => {
    const { orders, counted } = await openShop(answer)
    await assert.rejects(orders.latest('any'), { code: 'connector_failed' })
    assert.deepEqual(counted, ['orders failed'])
  })
}

test('leaves a shop alone that failed three times, and tries again after ten seconds', async () => {
  const { orders, asked, clock } = await openShop((_request, response) => response.writeHead(503).end())
  for (let n = 0; n < 5; n++) await assert.rejects(orders.latest('any'), { code: 'connector_failed' })
  assert.equal(asked.length, 3)
  clock.turn(10_000)
  await assert.rejects(orders.latest('any'), { code: 'connector_failed' })
  assert.equal(asked.length, 4)
})

test('calls this machine only when that was said', async () => {
  const { orders, asked } = await openShop(asDemoShop, { settings: { allowOwnMachine: false } })
  await assert.rejects(orders.latest('any'), { code: 'connector_failed', details: { why: 'own_machine' } })
  const named = await openShop(asDemoShop, { settings: { allowOwnMachine: false, baseUrl: 'http://localhost:1' } })
  await assert.rejects(named.orders.latest('any'), { code: 'connector_failed' })
  assert.deepEqual(asked, [])
})
