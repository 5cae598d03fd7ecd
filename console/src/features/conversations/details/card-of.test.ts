import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agentSentPart } from '@yanshu/contract/messages.ts'
import type { Order } from '@yanshu/contract/orders.ts'
import { cardOf, wayOf } from './card-of.ts'

const item = (title: string, quantity: number) => ({ title, quantity, price: 100, image: `/img/${quantity}.png` })
const order: Order = { id: 'LX-1', state: 'shipped', createdAt: 5, total: 300, items: [item('键盘', 1), item('鼠标', 2)], address: '杭州' }

describe('an order as a card', () => {
  it('names its items and counts its pieces, and leaves the address out', () => {
    assert.deepEqual(cardOf(order), { id: 'LX-1', state: 'shipped', total: 300, title: '键盘、鼠标', quantity: 3, createdAt: 5, image: '/img/1.png' })
  })
  it('is one that may be sent, whatever the shop says', () => {
    for (const odd of [{ ...order, items: [] }, { ...order, items: [item('长'.repeat(500), 1)] }]) assert.equal(agentSentPart.safeParse({ type: 'order', order: cardOf(odd) }).success, true)
  })
})

describe('a way as a card', () => {
  it('has the latest events first and no more than a card holds', () => {
    const events = Array.from({ length: 30 }, (_, at) => ({ at, text: `第 ${at} 站`, place: '长'.repeat(200) }))
    const way = wayOf('LX-1', { carrier: '顺丰', number: 'SF1', events })
    assert.deepEqual([way.events.length, way.events[0]?.at], [20, 29])
    assert.equal(agentSentPart.safeParse(way).success, true)
  })
})
