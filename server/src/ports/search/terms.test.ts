import assert from 'node:assert/strict'
import { it } from 'node:test'
import { candidateBudget, inverseFrequency, queryTerms, rareTerms, toTerm } from './terms.ts'

it('keeps plain tokens and escapes the others, never giving two tokens one form', () => {
  for (const token of ['退款', '15pro', 'iphone', 'é', '𠮷野家']) assert.equal(toTerm(token), token)
  const odd = ['c++', 'c+', 'c', '0x632b2b', '0xc', 'A', 'a', 'usb-c', "o'clock", '"', '长'.repeat(61), '长'.repeat(62), 'x'.repeat(61), '0h', '-'.repeat(40), '-'.repeat(41)]
  assert.equal(new Set(odd.map(toTerm)).size, odd.length)
  for (const token of odd) assert.match(toTerm(token), /^(?:[a-z0-9]|[^\x00-\x7f]){1,62}$/)
})

it('asks for each term once', () => {
  assert.deepEqual(queryTerms('a b a', (text) => text.split(' ')), ['a', 'b'])
})

it('looks at the rarest terms first, within the budget, and at one at least', () => {
  assert.deepEqual(rareTerms(new Map([['common', candidateBudget], ['none', 0], ['rare', 3], ['some', 40]])), ['rare', 'some'])
  assert.deepEqual(rareTerms(new Map([['common', 10 * candidateBudget]])), ['common'])
  assert.deepEqual(rareTerms(new Map()), [])
})

it('weighs rare terms more, common ones hardly, none below zero', () => {
  assert.ok(inverseFrequency(1, 100) > inverseFrequency(10, 100))
  assert.equal(inverseFrequency(90, 100), 1e-6)
})
