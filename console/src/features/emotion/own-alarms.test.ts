import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFirstTelling } from './own-alarms.ts'

test('an alarm is told once in a window, however often the page is loaded', () => {
  const held = new Map<string, string>()
  const store = { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value) }
  assert.deepEqual(['a', 'b', 'a', 'b', 'c'].map((each) => isFirstTelling(each, store)), [true, true, false, false, true])
  for (let n = 0; n < 60; n += 1) isFirstTelling(`later-${n}`, store)
  assert.equal(isFirstTelling('later-59', store), false)
})
