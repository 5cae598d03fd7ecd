import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emojiAfter } from './emoji-after.ts'

test('arrow keys lead through the grid and stop at its edge', () => {
  assert.deepEqual(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map((key) => emojiAfter(key, 5, 12, 4)), [6, 9, 4, 1])
  assert.deepEqual([emojiAfter('ArrowLeft', 0, 12, 4), emojiAfter('ArrowDown', 8, 12, 4), emojiAfter('x', 5, 12, 4)], [undefined, undefined, undefined])
})
