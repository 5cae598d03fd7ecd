import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOf, minuteOf, minuteText } from './clock-minutes.ts'

test('minutes and their text are the same', () => {
  for (const minute of [0, 1, 59, 60, 540, 1439]) assert.equal(minuteOf(minuteText(minute)), minute)
})
test('the end of the day is midnight', () => {
  assert.equal(minuteText(1440), '00:00')
  assert.deepEqual([endOf(0), endOf(120)], [1440, 120])
})
test('half a time is none', () => assert.equal(minuteOf('9:'), undefined))
