import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { blake2b } from './blake2b.ts'

test('agrees with the platform where that has the length', () => {
  for (const length of [0, 1, 127, 128, 129, 256, 1_000]) {
    const text = '雁a'.repeat(length).slice(0, length)
    assert.equal(Buffer.from(blake2b(text, 64)).toString('hex'), createHash('blake2b512').update(text).digest('hex'), String(length))
  }
})

test('gives short digests as the language of the training recipe does', () => {
  assert.equal(Buffer.from(blake2b('x', 4)).toString('hex'), 'b1ba07e5')
})
