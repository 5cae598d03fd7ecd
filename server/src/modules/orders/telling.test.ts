import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderPart, logisticsPart } from '@yanshu/contract/messages.ts'
import type { Order } from '@yanshu/contract/orders.ts'
import { toTold } from './telling.ts'

const order: Order = {
  id: 'LX1', state: 'shipped', createdAt: 1, total: 25800, url: '/demo/orders/LX1', address: '不外传的地址',
  items: [{ title: '陶瓷马克杯', quantity: 2, price: 9900, image: '/a.svg' }, { title: '杯垫', quantity: 1, price: 6000 }],
}

test('an order becomes a card without its address', () => {
  const { card, logistics } = toTold(order, undefined)
  assert.deepEqual(orderPart.parse({ type: 'order', order: card }).order, { id: 'LX1', state: 'shipped', createdAt: 1, total: 25800, title: '陶瓷马克杯', quantity: 3, image: '/a.svg', url: '/demo/orders/LX1' })
  assert.equal(logistics, undefined)
})

test('a parcel\'s latest steps come first, a few of them; none before it was sent', () => {
  const events = Array.from({ length: 30 }, (_, at) => ({ at, text: `第 ${at} 步` }))
  const { logistics } = toTold(order, { carrier: '顺丰', number: 'SF1', events })
  assert.deepEqual(logisticsPart.parse(logistics).events.map(({ at }) => at), [29, 28, 27, 26, 25])
  assert.equal(toTold(order, { carrier: '', number: '', events: [] }).logistics, undefined)
})
