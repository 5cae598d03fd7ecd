import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clampedShare, countText, exactPercentText, percentText, pointsText, shareOf } from './shares.ts'

test('shares are whole percentages, small ones with a decimal', () => {
  assert.deepEqual([1, 0.954, 0.0748, 0.05, 0.0001, 0, 0.0996, undefined, Number.NaN].map(percentText), ['100%', '95%', '7.5%', '5%', '<0.1%', '0%', '10%', '—', '—'])
  assert.equal(exactPercentText(0.9344), '93.4%')
})

test('differences are told in points with their sign', () => {
  assert.deepEqual([0.0123, -0.004, 0.0001, 0].map(pointsText), ['+1.2', '−0.4', '±0', '±0'])
})

test('a part of nothing has no share', () => {
  assert.equal(shareOf(1, 4), 0.25)
  assert.equal(shareOf(0, 0), undefined)
  assert.deepEqual([-1, 0.5, 7, Number.NaN].map(clampedShare), [0, 0.5, 1, 0])
})

test('numbers have their thousands apart', () => {
  assert.deepEqual([7, 14_879].map(countText), ['7', '14,879'])
})
