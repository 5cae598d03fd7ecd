import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ModelReport } from '@yanshu/contract/models.ts'
import { harmonic, matrixOf } from './matrix.ts'

const report: ModelReport = {
  curve: [],
  intents: [{ intent: 'b', name: 'B', texts: 10, precision: 1, recall: 0.7 }, { intent: 'a', name: 'A', texts: 4, precision: 0.5, recall: 1 }, { intent: 'c', name: 'C', texts: 5, precision: 1, recall: 1 }],
  confusions: [{ expected: 'b', given: 'a', count: 3, texts: ['x'] }, { expected: 'd', given: 'c', count: 1, texts: ['y'] }],
}

test('the worst intents make the matrix, with what was right on its diagonal', () => {
  const { intents, rows, most } = matrixOf(report, 2)
  assert.deepEqual(intents, ['a', 'b'])
  assert.deepEqual(rows.map((row) => row.map((each) => each.count)), [[4, 0], [3, 7]])
  assert.equal(rows[1]?.[0]?.confusion?.texts[0], 'x')
  assert.equal(most, 3)
})

test('without mistakes there is no matrix', () => {
  assert.deepEqual(matrixOf({ ...report, confusions: [] }, 5), { intents: [], rows: [], most: 0 })
})

test('the harmonic mean punishes what fails on one side', () => {
  assert.equal(harmonic({ precision: 0.5, recall: 0.5 }), 0.5)
  assert.equal(harmonic({ precision: 0, recall: 0 }), 0)
  assert.ok(harmonic({ precision: 1, recall: 0.1 }) < 0.2)
})
