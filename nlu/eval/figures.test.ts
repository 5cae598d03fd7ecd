import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain, separation, shareRight } from './figures.ts'
import { recallAt } from './measures/two-sided.ts'
import { readScores } from './scores.ts'
import { sheet } from './sheet.ts'
import { printFigure, verdict } from './table.ts'

test('the share right is the mean of the seeds, within its interval', () => {
  const seed = (right: number): boolean[] => Array.from({ length: 200 }, (_, index) => index < right)
  const figure = shareRight('hwu64', [seed(150), seed(170)], '')
  assert.equal(Math.round(figure.value), 80)
  assert.ok(figure.low > 72 && figure.low < 78 && figure.high > 82 && figure.high < 88, `${figure.low} ${figure.high}`)
})

test('the separation is AUROC in percent', () => {
  const figure = separation('anger-auroc', [{ high: [0.9, 0.8, 0.4], low: [0.1, 0.2, 0.5] }], '')
  assert.ok(Math.abs(figure.value - (100 * 8) / 9) < 1e-9)
  assert.ok(figure.low < figure.value && figure.high <= 100)
})

test('recall counts at the lowest threshold that is precise enough', () => {
  assert.equal(recallAt(0.8, { high: [0.9, 0.8, 0.7, 0.6, 0.1], low: [0.65, 0.5, 0.4, 0.3] }), 80)
  assert.equal(recallAt(0.8, { high: [0.1], low: [0.2] }), 0)
})

test('a figure is told beside its bar and what was committed', () => {
  assert.deepEqual([88.8, 88.9, 89.5, 93].map((value) => verdict(value, sheet.hwu64)), ['below', 'bar', 'accepted', 'aim'])
  assert.deepEqual([0.07, 0.05, 0.02].map((value) => verdict(value, sheet.calibration)), ['below', 'bar', 'accepted'])
  const printed = printFigure(plain('hwu64', [90], 'some texts'), { hwu64: { value: 88, low: 87, high: 89 } })
  for (const part of ['HWU64', '90.0', '88.9', '89.0', '92.0', 'accepted', 'saved 88.0', 'some texts']) assert.ok(printed.includes(part), part)
})

test('the committed scores are lines of the sheet, and whole', () => {
  const scores = readScores()
  for (const [encoder, lines] of Object.entries(scores)) {
    for (const [line, { value, low, high }] of Object.entries(lines)) {
      assert.ok(line in sheet, `${encoder}: ${line}`)
      assert.ok(low <= value && value <= high, `${encoder}: ${line}`)
    }
  }
  assert.deepEqual(Object.keys(sheet).filter((line) => !(line in (scores.none ?? {}))), [])
})
