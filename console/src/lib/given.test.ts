import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given } from './given.ts'

test('undefined members are left out, everything else stays', () => {
  const result = given({ a: undefined, b: 0, c: '', d: null, e: false })
  assert.deepEqual(result, { b: 0, c: '', d: null, e: false })
  assert.ok(!('a' in result))
})
