import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { emotionTerms, usualTerms } from '@yanshu/contract/emotion.ts'
import { areMany, levelsProblem, termsOf, valuesOf } from './terms-values.ts'

const group = '019abf00-0000-7000-8000-0000000000b1'

describe('the settings of moods', () => {
  it('come back as they were entered', () => {
    const terms = { ...usualTerms, raise: 80, clear: 40, group, move: 'always' as const }
    assert.deepEqual(termsOf(valuesOf(terms)), terms)
    assert.ok(emotionTerms.safeParse(terms).success)
  })
  it('move nothing without a group, and keep none that nothing is moved to', () => {
    assert.equal(valuesOf(usualTerms).move, 'never')
    assert.equal(termsOf({ ...valuesOf({ ...usualTerms, group }), move: 'never' }).group, undefined)
  })
  it('want levels apart and not too low, as the contract does', () => {
    for (const [levels, problem] of [[[45, 70], undefined], [[61, 70], 'tooClose'], [[20, 35], 'tooLow'], [[60, 70], undefined]] as const) {
      assert.equal(levelsProblem(levels), problem)
      assert.equal(emotionTerms.safeParse(termsOf({ ...valuesOf(usualTerms), levels: [...levels] })).success, problem === undefined)
    }
  })
  it('suggest a higher level where many alarms are false', () => {
    assert.deepEqual([{ alarms: 10, falses: 3 }, { alarms: 10, falses: 2 }, { alarms: 100, falses: 5 }].map(areMany), [true, false, false])
  })
})
