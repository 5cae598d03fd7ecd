import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { fitHead } from './fit.ts'
import type { FittedHead } from './head.ts'
import { starterTexts } from './testkit/starter-texts.ts'
import type { FitProgress } from './types.ts'

// Floors of what n-grams alone reach on the held-out fifth of the starter phrasings: raise them with the head, never lower them.
const floors = { top: 0.42, three: 0.645, foreign: 0.59, calibration: 0.075 }

describe('a head of all starter intents', () => {
  const { train, heldOut } = starterTexts()
  let head: FittedHead
  const told: FitProgress[] = []
  before(async () => { head = await fitHead(train, {}, { onProgress: (progress) => told.push(progress) }) })

  test('does not fall under its floors', () => {
    const said = heldOut.map(({ text, label }) => head.predict({ text }).ranked.findIndex((one) => one.label === label))
    const share = (places: number): number => said.filter((place) => place >= 0 && place < places).length / heldOut.length
    assert.ok(share(1) >= floors.top, `the first ${share(1)}`)
    assert.ok(share(3) >= floors.three, `one of three ${share(3)}`)
    assert.ok((head.report.outOfScopeAuroc ?? 0) >= floors.foreign, `foreign ${head.report.outOfScopeAuroc}`)
    assert.ok((head.report.calibrationError ?? 1) <= floors.calibration, `calibration ${head.report.calibrationError}`)
  })

  test('finds its own texts, and is sure of them', () => {
    const said = train.slice(0, 200).map(({ text, label }) => ({ label, prediction: head.predict({ text }, 1) }))
    assert.ok(said.filter(({ label, prediction }) => prediction.ranked[0]?.label === label).length > 180)
  })

  test('takes what is about nothing it knows for foreign', () => {
    const mean = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + head.predict({ text }).outOfScope, 0) / texts.length
    assert.ok(mean(['量子力学的测不准原理', 'solve this differential equation', '唐朝有几个皇帝', '明天的月食几点开始']) > 2 * mean(train.slice(0, 300).map(({ text }) => text)))
  })

  test('gives probabilities, best first, as many as asked for, also of nothing', () => {
    for (const text of ['运费怎么算', '', '？', 'a'.repeat(5_000)]) {
      const { ranked, outOfScope, confidence } = head.predict({ text }, 5)
      assert.equal(ranked.length, 5)
      assert.ok(ranked.every(({ probability }, index) => probability >= 0 && probability <= (ranked[index - 1]?.probability ?? 1)))
      assert.ok(outOfScope >= 0 && outOfScope <= 1 && confidence >= 0 && confidence <= 1)
    }
  })

  test('told how far it was, up to the end', () => {
    assert.deepEqual(told.at(-1)?.done, told.at(-1)?.all)
    assert.ok(told.every(({ done }, index) => done >= (told[index - 1]?.done ?? 0)))
  })

  test('reports a curve to choose the threshold on', () => {
    assert.equal(head.report.curve.length, 100)
    assert.equal(head.report.curve[0]?.coverage, 1)
  })
})

describe('fitting', () => {
  const few = starterTexts(4).train

  test('is the same for the same seed', async () => {
    const [one, other] = [await fitHead(few), await fitHead(few)]
    assert.deepEqual(one.parts.softmax.weights, other.parts.softmax.weights)
    assert.deepEqual(one.report, other.report)
  })

  test('takes vectors and insists on them afterwards', async () => {
    const vector = (label: string): Float32Array => Float32Array.from([label.length, label.charCodeAt(label.length - 1), 1])
    const head = await fitHead(few.map((example) => ({ ...example, vector: vector(example.label) })), { softmax: { epochs: 5 } })
    assert.equal(head.width, 3)
    const [first] = few
    assert.equal(head.predict({ text: '', vector: vector(first?.label ?? '') }).ranked[0]?.label, first?.label)
    assert.throws(() => head.predict({ text: '好' }), TypeError)
  })

  test('needs two labels', async () => {
    await assert.rejects(fitHead([{ text: '好', label: 'a' }, { text: '行', label: 'a' }]), { code: 'too_few_labels' })
  })

  test('can be ended', async () => {
    const control = new AbortController()
    const reason = new Error('enough')
    await assert.rejects(fitHead(few, {}, { signal: control.signal, onProgress: () => control.abort(reason) }), reason)
  })

  test('learns from a handful, without texts to leave out', async () => {
    const head = await fitHead([{ text: '怎么退款', label: 'refund' }, { text: '退钱', label: 'refund' }, { text: '运费多少', label: 'fee' }, { text: '邮费谁出', label: 'fee' }])
    assert.equal(head.predict({ text: '我要退款' }).ranked[0]?.label, 'refund')
    assert.deepEqual(head.report.curve, [])
  })
})
