import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emojiStep } from './emoji-step.ts'

test('arrow keys move by one and by a line, and stay inside', () => {
  assert.deepEqual(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map(key => emojiStep(key, 5, 12, 4)), [6, 9, 4, 1])
  assert.deepEqual([emojiStep('ArrowLeft', 0, 12, 4), emojiStep('ArrowUp', 3, 12, 4), emojiStep('ArrowDown', 8, 12, 4)], [undefined, undefined, undefined])
  assert.deepEqual([emojiStep('Home', 5, 12, 4), emojiStep('End', 5, 12, 4), emojiStep('a', 5, 12, 4)], [0, 11, undefined])
})
