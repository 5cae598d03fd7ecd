import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linear, niceTicks, sparse } from './scale.ts'

test('a scale maps in a straight line, upside down too', () => {
  const y = linear([0, 1], [200, 0])
  assert.deepEqual([0, 0.5, 1].map(y), [200, 100, 0])
  assert.equal(linear([3, 3], [0, 10])(3), 5)
})

test('ticks are round and reach the top', () => {
  assert.deepEqual(niceTicks(57, 4), [0, 20, 40, 60])
  assert.deepEqual(niceTicks(0.93, 4), [0, 0.25, 0.5, 0.75, 1])
  assert.deepEqual(niceTicks(0, 4), [0, 1])
  assert.deepEqual(niceTicks(2, 4, true), [0, 1, 2])
})

test('of many places some are named, the last one always', () => {
  assert.deepEqual(sparse(7, 7), [0, 1, 2, 3, 4, 5, 6])
  assert.deepEqual(sparse(30, 6), [4, 9, 14, 19, 24, 29])
  assert.deepEqual(sparse(0, 6), [])
})
