import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evidenceCount, evidenceOf, logOdds, type Known } from './evidence.ts'
import { createNeedReader, wordsOf } from './need.ts'

const known: Known = { normalised: '退钱', language: 'zh-CN', feeling: { anger: 0.5, offence: 0.5, dissatisfied: 0.5 }, intents: [] }
const head = (probability: number) => ({ predict: () => ({ ranked: [{ label: 'unneeded', probability: 1 - probability }, { label: 'wanted', probability }], outOfScope: 0, confidence: 1 }) })
const first = { bias: 0, weights: [1, ...new Array<number>(evidenceCount - 1).fill(0)] }

test('what the words say is put together with the rest', () => {
  assert.ok(createNeedReader(head(0.9), first)('退钱', known) > 0.7)
  assert.ok(createNeedReader(head(0.1), first)('退钱', known) < 0.3)
  assert.equal(createNeedReader(head(0.5), first)('退钱', known), 0.5)
  assert.equal(createNeedReader(head(0.9), first)(' ', { ...known, normalised: '' }), 0)
  assert.throws(() => createNeedReader(head(0.9), { bias: 0, weights: [1] }), RangeError)
})

test('nothing is certain', () => {
  assert.ok(Math.abs(logOdds(1)) < 7 && logOdds(0) === -logOdds(1))
  assert.ok(wordsOf(head(1), 'x') < 7)
  assert.equal(evidenceOf(known, 100)[0], 4)
})

test('anger and what the intents say of people count', () => {
  const values = evidenceOf({ ...known, feeling: { ...known.feeling, anger: 0.9 }, intents: [{ label: 'service.person', probability: 0.5 }, { label: 'refund.when', probability: 0.5 }] }, 0)
  assert.ok((values[1] ?? 0) > 2)
  assert.equal(values[4], 0)
  assert.equal(values.length, evidenceCount)
})
