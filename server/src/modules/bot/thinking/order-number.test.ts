import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderIn } from './order-number.ts'

test('an order is one that is called so, or that is numbered as shops do', () => {
  const cases: [text: string, id: string][] = [
    ['LX100230103', 'LX100230103'], ['我的 lx-100230103 到哪了', 'lx-100230103'], ['订单号：20261123001234', '20261123001234'], ['订单12345', '12345'], ['我想咨询订单 2026112300', '2026112300'],
    ['单号 88812345 什么时候发货', '88812345'], ['order no. 4455667788', '4455667788'], ['Where is my order #99887766?', '99887766'], ['订单编号是 A2026-1123-77', 'A2026-1123-77'], ['订单号１２３４５６７８', '12345678'],
  ]
  for (const [text, id] of cases) assert.deepEqual([orderIn(text)?.id, orderIn(text)?.isSure], [id, true], text)
})

test('a telephone number, a date, an amount, a card or a parcel is none', () => {
  for (const text of [
    '13800138000', '我的电话是 13800138000', '+8613800138000', '打 4001234567', '01088886666', '20261123 能到吗', '2026-11-23', '一共 12345678 元', '¥12345678', '12345678.50', '订单 2026 年的', '订单 3000元怎么没优惠',
    '快递单号 773012345678901', '微信 123456789', '身份证 110101199003074477', '6222021234567890128', '4111111111111111', '7 天', 'order 20 pieces', '没有号码',
  ]) assert.equal(orderIn(text), undefined, text)
  assert.equal(orderIn('订单 13800138000'), undefined)
})

test('bare digits may be one', () => {
  for (const text of ['202611230012345', '88776655443 什么时候发货']) assert.equal(orderIn(text)?.isSure, false, text)
})

test('the sentence of the button of the widget asks about that order and nothing else', () => {
  for (const id of ['LX100230103', '2026112300']) {
    for (const text of [`我想咨询订单 ${id}`, `I have a question about order ${id}`]) assert.deepEqual(orderIn(text), { id, isSure: true, isAll: true })
  }
  assert.equal(orderIn('LX100230103 运费怎么算')?.isAll, false)
  assert.equal(orderIn('查一下 LX100230103')?.isAll, true)
})

test('however many blanks there are, a text is read at once', () => {
  // A way of reading that tries all the ways in which blanks can be shared out would never end here.
  const blanks = ' '.repeat(100_000)
  assert.equal(orderIn(`订单${blanks}是${blanks}x`), undefined)
  assert.equal(orderIn(`订单号${blanks}：${blanks}12345678`)?.id, '12345678')
})
