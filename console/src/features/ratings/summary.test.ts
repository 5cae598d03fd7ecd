import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summarise } from './summary.ts'

test('the mean to one decimal and the shares from five stars down', () => {
  const { count, mean, shares } = summarise([5, 5, 4, 1].map((score) => ({ score })))
  assert.deepEqual([count, mean], [4, 3.8])
  assert.deepEqual(shares.map((each) => [each.score, each.count, each.share]), [[5, 2, 0.5], [4, 1, 0.25], [3, 0, 0], [2, 0, 0], [1, 1, 0.25]])
})

test('of nothing there is no mean', () => {
  const { count, mean, shares } = summarise([])
  assert.deepEqual([count, mean, shares.every((each) => each.share === 0)], [0, undefined, true])
})
