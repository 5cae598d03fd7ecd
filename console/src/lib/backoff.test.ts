import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backoffMs } from './backoff.ts'

test('the wait doubles and ends at 20 seconds', () => {
  const longest = [0, 1, 2, 3, 5, 6, 50].map((tries) => backoffMs(tries, () => 1))
  assert.deepEqual(longest, [500, 1000, 2000, 4000, 16_000, 20_000, 20_000])
})

test('at least half of the wait is certain, the rest is chance', () => {
  assert.equal(backoffMs(2, () => 0), 1000)
  for (let tries = 0; tries < 12; tries += 1) {
    const wait = backoffMs(tries)
    assert.ok(wait >= backoffMs(tries, () => 0) && wait <= backoffMs(tries, () => 1))
  }
})
