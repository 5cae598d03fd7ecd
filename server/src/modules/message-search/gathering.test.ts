import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGathering } from './gathering.ts'

test('hands over together what comes together, in order and in bounds', async () => {
  const batches: number[][] = []
  const hand = createGathering<number>(async (batch) => void batches.push(batch), 3, 1)
  await Promise.all([1, 2, 3, 4].map(hand))
  await hand(5)
  assert.deepEqual(batches, [[1, 2, 3], [4], [5]])
})

test('a batch that fails fails its own only', async () => {
  const hand = createGathering<number>(async (batch) => {
    if (batch.includes(1)) throw new Error('full')
  }, 1, 1)
  const outcomes = await Promise.allSettled([1, 2].map(hand))
  assert.deepEqual(outcomes.map((each) => each.status), ['rejected', 'fulfilled'])
  await hand(3)
})

test('what comes a little later goes with what waits already', async () => {
  const batches: number[][] = []
  const hand = createGathering<number>(async (batch) => void batches.push(batch), 8, 50)
  const first = hand(1)
  await new Promise(setImmediate)
  await Promise.all([first, hand(2)])
  assert.deepEqual(batches, [[1, 2]])
})
