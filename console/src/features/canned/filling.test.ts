import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './facts.ts'
import { fillVariables, gapsIn, nextGap } from './filling.ts'

const names = { contact: '称呼', agent: '客服', brand: '品牌', goods: '商品', order: '订单号', time: '时间' }

test('what is known is filled in, what is not waits in brackets', () => {
  const cases: [string, string][] = [
    ['{{contact}}您好，我是{{ agent }}', '张伟您好，我是小林'],
    ['订单 {{order}} 已发出', '订单 【订单号】 已发出'],
    ['{{brand}}', '【品牌】'],
    ['{{price}} 和 {contact}', '{{price}} 和 {contact}'],
  ]
  for (const [text, filled] of cases) assert.equal(fillVariables(text, { contact: '张伟', agent: '小林', brand: ' ' }, names), filled)
})

test('only the brackets of variables are gaps', () => {
  const text = '【鹿溪优选】订单 【订单号】 的 【商品】'
  assert.deepEqual(gapsIn(text, names).map((each) => each.name), ['订单号', '商品'])
  assert.equal(nextGap(text, 0, names)?.name, '订单号')
  assert.equal(nextGap(text, text.indexOf('的'), names)?.name, '商品')
  assert.equal(nextGap(text, text.length, names), undefined)
  assert.equal(nextGap('好的', 0, names), undefined)
})

test('a made-up name is no name, and of several orders none is meant', () => {
  const known = { agent: '小林', brand: '鹿溪优选', time: '14:05' }
  const contact = (name: string) => ({ contact: { id: 'c', name, known: true, blocked: false }, goods: { id: 'p', title: 'iPhone 15 Pro' } })
  assert.deepEqual(factsOf({ ...known, conversation: contact('张伟'), orders: ['LX1'] }), { contact: '张伟', agent: '小林', brand: '鹿溪优选', goods: 'iPhone 15 Pro', order: 'LX1', time: '14:05' })
  for (const name of ['访客', '访客 3F2A', 'Visitor 3F2A']) assert.equal(factsOf({ ...known, conversation: contact(name), orders: [] }).contact, undefined, name)
  assert.equal(factsOf({ ...known, conversation: contact('访客代表'), orders: ['LX1', 'LX2'] }).contact, '访客代表')
  assert.equal(factsOf({ ...known, conversation: contact('张伟'), orders: ['LX1', 'LX2'] }).order, undefined)
})
