import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderCard } from '@yanshu/contract/messages.ts'
import { readOrder } from './read-order.ts'

const page = 'https://shop.example/orders/A1'

test('an order is its number, by itself or in an object', () => {
  assert.deepEqual(readOrder('20260001', page), { id: '20260001' })
  assert.deepEqual(readOrder(20260001, page), { id: '20260001' })
  assert.deepEqual(readOrder({ id: ' A1 ', state: '已签收' }, page), { id: 'A1' })
  for (const none of [undefined, null, '', {}, { id: {} }]) assert.equal(readOrder(none, page), undefined)
})

test('what tells enough becomes a card that the server takes', () => {
  const { card } = readOrder({ id: 'A1', state: 'shipped', title: '陶瓷马克杯', total: 12900, quantity: 2, image: '/a.jpg', createdAt: 1_800_000_000_000, secret: 'x' }, page) ?? {}
  assert.deepEqual(orderCard.parse(card), {
    id: 'A1', state: 'shipped', title: '陶瓷马克杯', total: 12900, quantity: 2, image: 'https://shop.example/a.jpg', url: page, createdAt: 1_800_000_000_000,
  })
})

test('what a card would not hold leaves the number alone', () => {
  const good = { id: 'A1', state: 'paid', title: '杯', total: 1 }
  for (const bad of [{ id: 'A 1' }, { state: 'lost' }, { total: -1 }, { total: 1.5 }, { quantity: 0 }, { title: '' }]) assert.equal(readOrder({ ...good, ...bad }, page)?.card, undefined)
  assert.equal(readOrder({ ...good, url: 'javascript:alert(1)' }, page)?.card?.url, undefined)
})
