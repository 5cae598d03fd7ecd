import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sizeText, yuanText } from './amounts.ts'

describe('amounts', () => {
  it('are yuan out of fen', () => assert.deepEqual([0, 5, 129_900, 123_456_789].map(yuanText), ['¥0.00', '¥0.05', '¥1,299.00', '¥1,234,567.89']))
  it('are sizes that can be read', () => assert.deepEqual([812, 34_816, 5_452_595].map(sizeText), ['812 B', '34 KB', '5.2 MB']))
})
