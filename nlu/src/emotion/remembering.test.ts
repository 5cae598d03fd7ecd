import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageFeeling } from './types.ts'
import { rememberLast } from './remembering.ts'

test('the same text is read once, until others have come, and always with an encoder', () => {
  const read: string[] = []
  const calm: MessageFeeling = { anger: 0, offence: 0, dissatisfied: 0, emotion: 'neutral', reasons: [] }
  const remember = rememberLast((text) => { read.push(text); return calm }, 2)
  for (const text of ['a', 'a', 'b', 'a', 'c', 'a']) assert.equal(remember(text), calm)
  remember('c', new Float32Array(8))
  assert.deepEqual(read, ['a', 'b', 'c', 'a', 'c'])
})
