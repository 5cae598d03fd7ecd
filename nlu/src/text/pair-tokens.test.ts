import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairTokens } from './pair-tokens.ts'

test('cuts by pairs, without a dictionary and without leaving out', () => {
  assert.deepEqual(pairTokens('我的退款呢'), ['我的', '的退', '退款', '款呢'])
  assert.deepEqual(pairTokens('iPhone 15 Pro 退'), ['iphone', '15', 'pro', 'iphone15', '15pro'])
  assert.deepEqual(pairTokens('！？'), [])
})

test('whatever stands in a text is among its tokens', () => {
  const text = '您好，订单 20261122-8 的運費為什麼沒有退？急！'
  const all = new Set(pairTokens(text))
  for (const asked of ['运费', '運費為什麼', '订单', '没有退', '20261122']) for (const token of pairTokens(asked)) assert.ok(all.has(token), `${asked}: ${token}`)
})
