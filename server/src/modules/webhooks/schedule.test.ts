import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delays, nextDelay, retryAfterMs } from './schedule.ts'

test('tries are spread over three days, each wait longer than the one before', () => {
  assert.equal(nextDelay(1, 0.5), 5000)
  assert.deepEqual([nextDelay(1, 0), nextDelay(1, 1)], [4000, 6000])
  for (let at = 2; at < delays.length; at++) assert.ok(nextDelay(at, 0.5)! > nextDelay(at - 1, 0.5)!, String(at))
  const days = delays.reduce((sum, each) => sum + each, 0) / 86_400_000
  assert.ok(days > 2.8 && days < 3.1, String(days))
  assert.equal(nextDelay(delays.length + 1, 0.5), undefined)
})

test('what the receiver asks for is kept to when it is longer, up to a day', () => {
  assert.equal(nextDelay(1, 0.5, 60_000), 60_000)
  assert.equal(nextDelay(5, 0.5, 60_000), 3_600_000)
  assert.equal(nextDelay(1, 0.5, 1e12), 86_400_000)
  assert.deepEqual([retryAfterMs('120', 0), retryAfterMs(new Date(5000).toUTCString(), 0), retryAfterMs('soon', 0), retryAfterMs(undefined, 0)], [120_000, 5000, 0, 0])
})
