import assert from 'node:assert/strict'
import { test } from 'node:test'
import { containedShare, driftTone, isComparable, modelChanges, sumDays } from './days.ts'
import type { Day } from './days.ts'

const day = (day: string, more: Partial<Day> = {}): Day => ({
  day, messages: 10, answered: 6, offered: 1, asked: 1, unanswered: 2, contained: 3, handedOver: { asked: 1 }, alarms: 1, falseAlarms: 0, p50Ms: 1, p95Ms: 3, model: 'v1', ...more,
})

test('days are put together, reasons by how often', () => {
  const sums = sumDays([day('2026-11-01'), day('2026-11-02', { handedOver: { asked: 1, bot_failed: 4, angry: 0 } })])
  assert.deepEqual([sums.messages, sums.answered, sums.contained, sums.conversations], [20, 12, 6, 12])
  assert.deepEqual(sums.handedOver, [{ reason: 'bot_failed', count: 4 }, { reason: 'asked', count: 2 }])
})

test('without conversations there is no share', () => {
  assert.equal(containedShare(day('d')), 0.75)
  assert.equal(containedShare(day('d', { contained: 0, handedOver: {} })), undefined)
})

test('a day with another model than the day before is marked', () => {
  assert.deepEqual(modelChanges([day('1'), day('2'), day('3', { model: 'v2' }), day('4', { model: '' }), day('5', { model: 'v2' })]), [{ at: 2, model: 'v2' }])
})

test('two mixes are compared only where there is something in both', () => {
  const of = (share: number, before: number) => ({ intent: 'fee', name: '运费', share, before })
  assert.equal(isComparable([of(0.5, 0), of(0.5, 0)]), false)
  assert.equal(isComparable([of(0, 1)]), false)
  assert.equal(isComparable([]), false)
  assert.equal(isComparable([of(1, 0), of(0, 1)]), true)
})

test('drift is calm, noticeable or large', () => {
  assert.deepEqual([0.02, 0.15, 0.4].map(driftTone), ['good', 'warn', 'bad'])
})
