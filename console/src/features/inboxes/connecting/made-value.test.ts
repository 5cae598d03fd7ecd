import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeValue } from './made-value.ts'

test('a token and a key have the length and the letters that platforms take', () => {
  assert.match(madeValue(32), /^[A-Za-z0-9]{32}$/)
  assert.match(madeValue(43), /^[A-Za-z0-9]{43}$/)
  assert.notEqual(madeValue(32), madeValue(32))
})

test('no letter is likelier than another', () => {
  // 248 and above would begin the alphabet a fifth time.
  const rounds = [[248, 255, 0], [61, 62, 250], [247, 1, 1]]
  assert.equal(madeValue(3, (bytes) => {
    bytes.set(rounds.shift() ?? [])
    return bytes
  }), 'A9A')
})
