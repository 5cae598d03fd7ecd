import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fail } from '../../base/errors.ts'
import { createMemoryKv } from '../../ports/kv/memory.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { createBuckets } from './buckets.ts'
import { createSharedCounts } from './shared-counts.ts'

const rate = { burst: 20, perSecond: 1 }
const settle = () => new Promise(setImmediate)

test('what two processes let through together is bounded, and free again after the window', async () => {
  const clock = turnableClock()
  const kv = createMemoryKv({ clock: { now: clock.monotonic } })
  const processes = [1, 2].map(() => createBuckets(rate, clock, 100, createSharedCounts({ kv, name: 'test', rate, clock })))
  let allowed = 0
  for (let round = 0; round < 60; round++) {
    for (const buckets of processes) if (buckets.take('a').allowed) allowed += 1
    clock.turn(100)
    await settle()
  }
  // Each by itself would let 26 through.
  assert.ok(allowed > 20 && allowed < 45, String(allowed))
  assert.equal(processes[0]!.take('b').allowed, true)
  clock.turn(20_000)
  assert.equal(processes[0]!.take('a').allowed, true)
})

test('while nobody can tell, each process counts for itself', async () => {
  const clock = turnableClock()
  const kv = { increment: () => Promise.reject(fail.unavailable('unavailable')) }
  const buckets = createBuckets(rate, clock, 100, createSharedCounts({ kv, name: 'test', rate, clock }))
  const taken: boolean[] = []
  for (let count = 0; count < 21; count++) {
    taken.push(buckets.take('a').allowed)
    await settle()
  }
  assert.deepEqual(taken, [...Array.from({ length: 20 }, () => true), false])
})

test('who uses little is not counted anywhere else', async () => {
  const clock = turnableClock()
  let counted = 0
  const kv = { increment: async () => ++counted }
  const buckets = createBuckets(rate, clock, 100, createSharedCounts({ kv, name: 'test', rate, clock }))
  for (let count = 0; count < 5; count++) buckets.take('a')
  assert.equal(counted, 0)
})
