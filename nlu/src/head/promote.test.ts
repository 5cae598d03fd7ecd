import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { fitHead } from './fit.ts'
import { examine, judgeCandidate, usualLimits, type Examined } from './promote.ts'
import { createRandom, shuffle } from './random.ts'
import { starterTexts } from './testkit/starter-texts.ts'
import type { Head } from './types.ts'

/** Twenty texts of each of five labels and some foreign ones; the first `wrong` of each label are told wrongly. */
function seen(wrong: Partial<Record<string, number>>, foreign = 0.9, p95 = 1): Examined {
  const own = ['a', 'b', 'c', 'd', 'e'].flatMap((label) => Array.from({ length: 20 }, (_, index) => (
    { expected: label, given: index < (wrong[label] ?? 0) ? 'x' : label, outOfScope: 0.1 + index / 100 })))
  return { answers: [...own, ...Array.from({ length: 10 }, () => ({ expected: undefined, given: 'a', outOfScope: foreign }))], p95 }
}

const codes = (present: Examined, candidate: Examined): string[] => {
  const verdict = judgeCandidate(present, candidate)
  return verdict.accepted ? [] : verdict.reasons.map(({ code }) => code)
}

describe('the gate', () => {
  test('lets pass what is better or the same', () => {
    assert.deepEqual(codes(seen({ a: 3 }), seen({ a: 3 })), [])
    assert.deepEqual(codes(seen({ a: 3, b: 5 }), seen({ a: 3 })), [])
    assert.deepEqual(judgeCandidate(seen({ a: 10 }), seen({})), { accepted: true, accuracy: { present: 0.9, candidate: 1 } })
  })

  test('does not take one text for a loss', () => assert.deepEqual(codes(seen({}), seen({ a: 1 })), []))

  test('refuses what is worse all over, without any label being much worse', () => {
    assert.deepEqual(codes(seen({}), seen({ a: 2, b: 2, c: 2, d: 2, e: 2 })), ['worse'])
  })

  test('refuses what is good at all but one label', () => {
    const verdict = judgeCandidate(seen({ b: 6, c: 6 }), seen({ a: 6 }))
    assert.deepEqual(!verdict.accepted && verdict.reasons, [{ code: 'intent_worse', label: 'a', loss: 30 }])
  })

  test('refuses what no longer knows the foreign', () => assert.deepEqual(codes(seen({}), seen({}, 0.15)), ['out_of_scope_worse']))

  test('does not take one foreign text for a loss either', () => {
    const present = seen({})
    const last = present.answers.length - 1
    const candidate = { ...present, answers: present.answers.map((answer, index) => (index === last ? { ...answer, outOfScope: 0.05 } : answer)) }
    assert.deepEqual(codes(present, candidate), [])
  })

  test('refuses what is too slow', () => {
    const verdict = judgeCandidate(seen({}), seen({}, 0.9, 30))
    assert.deepEqual(!verdict.accepted && verdict.reasons, [{ code: 'too_slow', p95: 30, limit: usualLimits.latency }])
  })

  test('refuses to compare nothing, and what was asked other texts', () => {
    assert.deepEqual(codes({ answers: [], p95: 0 }, { answers: [], p95: 0 }), ['nothing_to_compare'])
    assert.throws(() => judgeCandidate(seen({}), { answers: seen({}).answers.slice(1), p95: 1 }), RangeError)
  })

  test('takes the time within which 95 of 100 texts are answered', () => {
    let ticks = 0
    const slow: Pick<Head, 'predict'> = { predict: () => ({ ranked: [], outOfScope: 0, confidence: 0 }) }
    const times = Array.from({ length: 20 }, (_, index) => [index * 100, index * 100 + index]).flat()
    assert.equal(examine(slow, times.filter((_, index) => index % 2).map(() => ({ text: '好' })), () => times[ticks++] ?? 0).p95, 19)
  })
})

describe('a batch that came in while learning', () => {
  const { train, heldOut } = starterTexts(12)
  const settings = { folds: 0, foreignGroups: 0, softmax: { epochs: 10 } }
  let present: Examined
  before(async () => { present = examine(await fitHead(train.filter((_, index) => index % 4 > 0), settings), heldOut, () => 0) })

  test('is refused where its labels are poisoned', async () => {
    const labels = shuffle(train.map((_, index) => index), createRandom(3)).map((index) => train[index]?.label ?? '')
    const poisoned = train.map((example, index) => ({ ...example, label: labels[index] ?? '' }))
    const verdict = judgeCandidate(present, examine(await fitHead(poisoned, settings), heldOut, () => 0))
    assert.ok(!verdict.accepted && verdict.reasons.some(({ code }) => code === 'worse'))
  })

  test('is accepted where it is good', async () => {
    const verdict = judgeCandidate(present, examine(await fitHead(train, settings), heldOut, () => 0))
    assert.deepEqual(verdict.accepted || verdict.reasons, true)
    assert.ok(verdict.accuracy.candidate >= verdict.accuracy.present)
  })
})
