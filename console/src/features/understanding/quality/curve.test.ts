import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerLimits, moved, pointAt, thresholdFor } from './curve.ts'

const curve = [
  { threshold: 0, precision: 0.8, coverage: 1 }, { threshold: 0.5, precision: 0.9, coverage: 0.8 }, { threshold: 0.7, precision: 0.95, coverage: 0.7 }, { threshold: 0.9, precision: 1, coverage: 0.4 },
]

test('between measured points the curve is straight, beyond them level', () => {
  assert.deepEqual(pointAt(curve, 0.5), { threshold: 0.5, precision: 0.9, coverage: 0.8 })
  const middle = pointAt(curve, 0.8)
  assert.ok(middle !== undefined && Math.abs(middle.precision - 0.975) < 1e-9 && Math.abs(middle.coverage - 0.55) < 1e-9)
  assert.equal(pointAt(curve, 0.99)?.coverage, 0.4)
  assert.equal(pointAt([], 0.5), undefined)
})

test('the threshold for a precision is the lowest from which on it holds', () => {
  assert.equal(thresholdFor(curve, 0.95, answerLimits), 0.7)
  assert.equal(thresholdFor(curve, 0.9, answerLimits), 0.5)
  assert.equal(thresholdFor([...curve, { threshold: 0.95, precision: 0.9, coverage: 0.1 }], 0.95, answerLimits), undefined)
})

test('a moved threshold stays within its limits and pushes the other', () => {
  assert.deepEqual(moved({ answer: 0.7, offer: 0.4 }, 'answer', 0.654), { answer: 0.65, offer: 0.4 })
  assert.deepEqual(moved({ answer: 0.7, offer: 0.4 }, 'answer', 0.1), { answer: 0.3, offer: 0.29 })
  assert.deepEqual(moved({ answer: 0.7, offer: 0.4 }, 'offer', 0.8), { answer: 0.81, offer: 0.8 })
  assert.deepEqual(moved({ answer: 0.7, offer: 0.4 }, 'offer', -1), { answer: 0.7, offer: 0.05 })
})
