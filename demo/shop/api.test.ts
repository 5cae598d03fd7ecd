import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../data/model.ts'
import { handleShopApi } from './api.ts'

const secret = 'a shared secret of the demo'

function ask(target: string, { method = 'GET', token = secret }: { method?: string; token?: string } = {}) {
  const url = new URL(target, 'http://shop.example')
  const reply = handleShopApi({ method, path: url.pathname, query: url.searchParams, headers: { authorization: `Bearer ${token}` } }, secret)
  return { status: reply.status, body: reply.body as Record<string, unknown> }
}

test('without the right token nothing is said', () => {
  assert.equal(ask('/connector/orders/LX100230102', { token: 'guess' }).status, 401)
  assert.equal(ask('/connector/orders/LX100230102', { token: '' }).status, 401)
  const bare = handleShopApi({ method: 'GET', path: '/connector/orders/LX100230102', query: new URLSearchParams(), headers: {} }, secret)
  assert.equal(bare.status, 401)
  const unset = handleShopApi({ method: 'GET', path: '/connector/orders/LX100230102', query: new URLSearchParams(), headers: { authorization: 'Bearer ' } }, '')
  assert.equal(unset.status, 401, 'an empty secret opens nothing')
})

test('orders of a customer come page by page, each once', () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const { status, body }: ReturnType<typeof ask> = ask(`/connector/customers/shopper-lin/orders?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    assert.equal(status, 200)
    seen.push(...(body['orders'] as Order[]).map(order => order.id))
    cursor = body['nextCursor'] as string | null
  } while (cursor)
  assert.equal(seen.length, 6)
  assert.equal(new Set(seen).size, 6)
})

test('one order is told in full', () => {
  const { status, body } = ask('/connector/orders/LX100230105')
  assert.equal(status, 200)
  assert.equal(body['state'], '退货中')
  assert.equal(body['customerId'], 'shopper-lin')
  assert.equal((body['refund'] as { state: string }).state, '寄回中')
})

test('logistics are told, and are empty before sending', () => {
  const sent = ask('/connector/orders/LX100230103/logistics').body
  assert.equal(sent['carrier'], '中通快递')
  assert.equal((sent['events'] as unknown[]).length, 5)
  assert.deepEqual(ask('/connector/orders/LX100230201/logistics').body, { orderId: 'LX100230201', carrier: null, number: null, events: [] })
})

test('wrong questions get a code and a sentence', () => {
  const cases: [string, number, string][] = [
    ['/connector/orders/LX0', 404, 'order_not_found'],
    ['/connector/orders/LX0/logistics', 404, 'order_not_found'],
    ['/connector/customers/nobody/orders', 404, 'customer_not_found'],
    ['/connector/customers/shopper-lin/orders?limit=0', 400, 'bad_limit'],
    ['/connector/customers/shopper-lin/orders?limit=51', 400, 'bad_limit'],
    ['/connector/customers/shopper-lin/orders?cursor=LX100230201', 400, 'bad_cursor'],
    ['/connector/products/iphone-15', 404, 'not_found'],
    ['/connector/orders/%E0%A4%A/logistics', 404, 'order_not_found'],
    ['/other', 404, 'not_found'],
  ]
  for (const [target, status, code] of cases) {
    const reply = ask(target)
    assert.deepEqual([reply.status, reply.body['code']], [status, code], target)
    assert.equal(typeof reply.body['message'], 'string')
  }
  assert.equal(ask('/connector/orders/LX100230105', { method: 'POST' }).status, 405)
})
