import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hiddenEdges } from './hidden-edges.ts'

test('an edge behind which there is more is told', () => {
  const at = (scrollLeft: number, scrollWidth = 600) => hiddenEdges({ scrollLeft, scrollWidth, clientWidth: 390 })
  assert.deepEqual([at(0), at(80), at(210), at(208.5)], ['end', 'both', 'start', 'start'])
  assert.equal(at(0, 390), undefined)
  assert.equal(at(0, 391), undefined)
})
