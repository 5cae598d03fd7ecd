import assert from 'node:assert/strict'
import { it } from 'node:test'
import { cacheFrequencies } from './frequency-cache.ts'

it('counts common terms once and rare ones every time', () => {
  const counts = new Map([['common', 1_000], ['rare', 0]])
  let counted = 0
  const frequencyOf = cacheFrequencies((term) => {
    counted += 1
    return counts.get(term) ?? 0
  })
  assert.deepEqual([frequencyOf('common'), frequencyOf('common'), counted], [1_000, 1_000, 1])
  assert.equal(frequencyOf('rare'), 0)
  counts.set('rare', 1)
  assert.equal(frequencyOf('rare'), 1)
})
