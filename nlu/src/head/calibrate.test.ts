import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calibrationError, chooseThreshold, drawCurve, fitTemperature, type Judged } from './calibrate.ts'
import { auroc } from './auroc.ts'

const many = (count: number, confidence: number, right: boolean): Judged[] => Array.from({ length: count }, () => ({ confidence, right }))

test('cools what is too sure, and warms what is not sure enough', () => {
  const seen = (scores: number[], right: number): { scores: Float32Array; right: number } => ({ scores: Float32Array.from(scores), right })
  const boastful = [seen([8, 0], 0), seen([8, 0], 1), seen([8, 0], 0), seen([8, 0], 0)]
  const shy = Array.from({ length: 20 }, (_, index) => seen([0.5, 0], index === 0 ? 1 : 0))
  // Three of four right: the odds 3 are reached at 8 / T = log 3.
  assert.ok(Math.abs(fitTemperature(boastful) - 8 / Math.log(3)) < 0.01)
  assert.ok(Math.abs(fitTemperature(shy) - 0.5 / Math.log(19)) < 0.01)
  assert.equal(fitTemperature([]), 1)
})

test('the calibration error is the distance between sure and right', () => {
  assert.ok(calibrationError([...many(9, 0.9, true), ...many(1, 0.9, false)]) < 1e-9)
  assert.ok(Math.abs(calibrationError([...many(5, 0.9, true), ...many(5, 0.9, false)]) - 0.4) < 1e-9)
  assert.equal(calibrationError([]), 0)
  assert.equal(calibrationError(many(3, 1, true)), 0)
})

test('the curve tells precision and coverage, weights counted', () => {
  const curve = drawCurve([...many(2, 0.9, true), ...many(1, 0.5, false), { confidence: 0.2, right: false, weight: 3 }])
  assert.deepEqual(curve[0], { threshold: 0, precision: 2 / 6, coverage: 1 })
  assert.deepEqual(curve[40], { threshold: 0.4, precision: 2 / 3, coverage: 0.5 })
  assert.deepEqual(curve[80], { threshold: 0.8, precision: 1, coverage: 2 / 6 })
  assert.deepEqual(curve[95], { threshold: 0.95, precision: 1, coverage: 0 })
})

test('the threshold is the lowest from which on enough is right', () => {
  const curve = drawCurve([...many(19, 0.9, true), ...many(1, 0.8, false), ...many(10, 0.6, true), ...many(10, 0.3, false)])
  assert.equal(chooseThreshold(curve, 0.95), 0.31)
  assert.equal(chooseThreshold(curve, 0.99), 0.81)
  assert.equal(chooseThreshold(curve, 0.5), 0)
  assert.equal(chooseThreshold(drawCurve(many(5, 0.9, false)), 0.95), undefined)
  assert.equal(chooseThreshold([], 0.95), undefined)
  // The one text that is surest and wrong is too little to tell anything by.
  assert.equal(chooseThreshold(drawCurve([...many(190, 0.9, true), ...many(50, 0.5, false), ...many(1, 0.99, false)]), 0.95), 0.51)
})

test('AUROC counts pairs in the right order, ties half', () => {
  assert.equal(auroc([3, 2], [1, 0]), 1)
  assert.equal(auroc([0], [1, 2]), 0)
  assert.equal(auroc([1, 2], [1, 0]), 7 / 8)
  assert.equal(auroc([], [1]), 0.5)
})
