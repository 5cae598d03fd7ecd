import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import type { Decision } from '../deciding/policy.ts'
import { addOwnOrders } from './asked-for-order.ts'

const order = (id: string, state: ToldOrder['card']['state']): ToldOrder => ({ card: { id, state, total: 100, title: id, quantity: 1 } })
const [moving, sent, done] = [order('LX1', 'delivering'), order('LX2', 'shipped'), order('LX3', 'delivered')]
const entry = (answer: string, intent = 'shipping.stuck'): Entry => ({ id: 'e', title: '怎么还没到', questions: [], answer, category: '', links: [], goods: [], enabled: true, updatedAt: 0, revision: 1, intent })
const asking = entry('超过 48 小时，把订单号发给我们，我们催。')
const answered: Decision = { act: 'answer', entry: 'e', related: ['other'] }

const cases: [what: string, entry: Entry, latest: ToldOrder[], isOrder: boolean, expected: object][] = [
  ['the only one under way is told', asking, [moving, done], false, { act: 'answer', entry: 'e', own: { order: moving } }],
  ['of several under way one is to be chosen', asking, [moving, sent, done], false, { act: 'answer', entry: 'e', own: { orders: [moving.card, sent.card] } }],
  ['where an order is surely meant, nothing else is said', asking, [moving, done], true, { act: 'ask_slot', missing: { flow: 'order', slot: 'order', time: 1, orders: [moving.card, done.card] } }],
  ['who has no orders gets the answer', asking, [], true, answered],
  ['an answer that asks for no number stands', entry('一般 2–4 天。'), [moving], false, answered],
  ['an answer on something else stands', entry('请把照片和订单号发来。', 'quality.broken'), [moving], false, answered],
  ['in English, too', entry('Please send us your order number.'), [moving], false, { act: 'answer', entry: 'e', own: { order: moving } }],
]
for (const [what, about, latest, isOrder, expected] of cases) {
  test(what, async () => {
    const own = {
      latest: async () => latest.map(({ card }) => card), tells: async () => true,
      tell: async (id: string | undefined) => latest.find(({ card }) => card.id === id), find: async () => undefined,
    }
    assert.deepEqual(await addOwnOrders(answered, { entries: new Map([['e', about]]), own, isOrder }), expected)
  })
}
