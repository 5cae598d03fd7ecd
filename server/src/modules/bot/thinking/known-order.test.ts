import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToldOrder } from '../../orders/telling.ts'
import { knownOrder } from './known-order.ts'

const acting = { wish: 'question', isOrder: false, asksOrder: false, leansToPerson: false, need: 0 } as const
const own = { latest: async () => [], tell: async () => undefined, tells: async () => true, find: async () => undefined }
const orderOf = (id: string): ToldOrder => ({ card: { id, state: 'paid', total: 100, title: '水杯', quantity: 1 } })
const isShown = async (text: string, id: string) => (await knownOrder({ question: { text, files: false }, own, named: orderOf(id), acting, waitsForOrder: false, last: undefined })).isShown

test('who names an order and says little else asks for just that; who asks something is answered', async () => {
  assert.equal(await isShown('还有 lx100230103 呢', 'LX100230103'), true)
  assert.equal(await isShown('LX100230103 发什么快递', 'LX100230103'), false)
})

test('a shop numbers its orders as it likes', async () => {
  for (const id of ['A(2026', 'A+12*', '[7']) {
    assert.equal(await isShown(`${id} 帮我看看`, id), true, id)
    assert.equal(await isShown(`${id} 什么时候发货`, id), false, id)
  }
})
