import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnableClock } from '../../../testkit/clock.ts'
import { createResting } from './resting.ts'

test('who fails again and again rests, longer each time, is tried with one, and is well after a success', () => {
  const clock = turnableClock()
  const resting = createResting(clock, 4)
  for (let tries = 0; tries < 4; tries++) resting.tried('a', false)
  assert.equal(resting.room('a'), 4)
  resting.tried('a', false)
  assert.deepEqual([resting.room('a'), resting.pausedUntil('a')], [0, clock.now() + 1000])
  clock.turn(1000)
  assert.equal(resting.pausedUntil('a'), undefined)
  assert.equal(resting.room('a'), 1)
  resting.tried('a', false)
  clock.turn(1000)
  assert.equal(resting.room('a'), 0)
  clock.turn(1000)
  assert.equal(resting.room('a'), 1)
  for (let tries = 0; tries < 2000; tries++) resting.tried('a', false)
  clock.turn(59_999)
  assert.deepEqual([resting.room('a'), resting.room('b')], [0, 4])
  clock.turn(1)
  resting.tried('a', true)
  assert.equal(resting.room('a'), 4)
  for (let tries = 0; tries < 9; tries++) resting.tried('a', false)
  resting.forgive('a')
  assert.equal(resting.room('a'), 4)
})
