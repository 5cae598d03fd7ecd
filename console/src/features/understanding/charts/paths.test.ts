import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaPath, linePath } from './paths.ts'

test('a line goes through its points and begins anew after a gap', () => {
  assert.equal(linePath([[0, 1], [2, 3.04], undefined, [4, 5], [6, 7]]), 'M0 1L2 3M4 5L6 7')
  assert.equal(linePath([]), '')
})

test('an area is closed along the foot', () => {
  assert.equal(areaPath([[0, 1], [2, 3]], 9), 'M0 1L2 3L2 9L0 9Z')
  assert.equal(areaPath([], 9), '')
})
