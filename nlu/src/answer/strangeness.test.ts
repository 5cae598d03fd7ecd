import assert from 'node:assert/strict'
import { it } from 'node:test'
import { otherTrades } from '../../starter/other-trades.ts'
import { profile, compare } from '../text/similarity.ts'
import { findNearest, liken, lookUp, prepareWritten, seek, weighAmong } from './overlaps.ts'
import { gatherStrangeness, strangenessNames } from './strangeness.ts'

const shop = [['退货运费谁出', '退货的邮费要我付吗'], ['多久发货', '今天拍什么时候发']]

function look(text: string, entries = shop, best = 0) {
  const sought = seek(text)
  const lookedUp = entries.map((texts) => lookUp(sought, prepareWritten(texts)))
  const numbers = gatherStrangeness(sought, lookedUp, weighAmong(sought, lookedUp), best)
  assert.equal(numbers.length, strangenessNames.length)
  return { unknown: numbers[0] ?? NaN, elsewhere: numbers[1] ?? NaN }
}

it('tells how much of a message no entry has', () => {
  assert.equal(look('退货运费').unknown, 0)
  assert.equal(look('鹦鹉').unknown, 1)
  assert.ok(look('退货鹦鹉').unknown > 0.3 && look('退货鹦鹉').unknown < 0.9)
  assert.deepEqual(look(''), { unknown: 0, elsewhere: 0 })
  assert.equal(look('退货', []).unknown, 1)
})

it('tells what other trades are asked from what a shop is', () => {
  assert.ok(look('机票改签手续费').elsewhere > 0.5)
  assert.ok(look('退货运费谁出', shop, 1).elsewhere < 0.1)
  assert.ok(look('机票改签手续费', shop, 0.6).elsewhere < look('机票改签手续费').elsewhere - 0.25)
})

it('finds the nearest phrasing as all are compared', () => {
  const written = prepareWritten(otherTrades)
  for (const text of ['宽带什么时候来装', '运费怎么算', 'is my flight late', '', '😀']) {
    const sought = seek(text)
    const lookedUp = lookUp(sought, written)
    const right = Math.max(...otherTrades.map((one) => compare(profile(text), profile(one), () => 1).cosine))
    assert.ok(Math.abs(findNearest(sought.weights, lookedUp) - right) < 1e-9, text)
    assert.ok(Math.abs(Math.max(...liken(sought.weights, lookedUp).overlaps.map(({ cosine }) => cosine)) - right) < 1e-9, text)
  }
})
