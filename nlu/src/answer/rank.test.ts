import assert from 'node:assert/strict'
import { it } from 'node:test'
import { featureNames } from './features.ts'
import { gatherMeanings, meaningNames } from './meaning.ts'
import { rankAnswers, signsOfNone, type Asked } from './rank.ts'
import { nearnessNames } from './nearness.ts'
import { fitted, fittedWithNearness } from './weights.ts'

const asked: Asked = { text: '怎么连接', intents: [{ label: 'product.usage', probability: 0.8 }, { label: 'repair.how', probability: 0.1 }], outOfScope: 0.1, confidence: 0.72, entities: [] }
const named: Asked = { ...asked, entities: [{ type: 'product', value: 'p1', text: '耳机', start: 0, end: 2 }] }
const entry = { title: '怎么连接', questions: [], searchScore: 1 }

it('has a weight for every number', () => {
  assert.equal(fitted.candidate.length, featureNames.length + meaningNames.length)
  assert.equal(fittedWithNearness.candidate.length, fitted.candidate.length + nearnessNames.length)
  assert.equal(fittedWithNearness.none.length, fitted.none.length)
  assert.equal(fitted.none.length, signsOfNone(asked).length)
  assert.equal(gatherMeanings(asked, [{ ...entry, id: 'a' }])[0]?.length, meaningNames.length)
})

it('shares one certainty among all candidates that say something else', () => {
  const answers = rankAnswers(asked, ['如何连接蓝牙', '连接手机的方法', '连接不上'].map((title, index) => ({ id: String(index), title, questions: [], searchScore: 1 })))
  assert.ok(answers.reduce((sum, { confidence }) => sum + confidence, 0) <= 1)
})

it('weighs the intent by its probability in scope, and products by whether they were named', () => {
  const candidates = [{ ...entry, id: 'own', intent: 'product.usage', products: ['p1'] }, { ...entry, id: 'other', intent: 'repair.how', products: ['p2'] }, { ...entry, id: 'none' }]
  const meant = (reading: Asked) => gatherMeanings(reading, candidates).map((numbers) => Object.fromEntries(meaningNames.map((name, index) => [name, Math.round(100 * (numbers[index] ?? 0)) / 100])))
  const [own, other, none] = meant(named)
  assert.deepEqual([own?.['intent'], own?.['other intent'], own?.['share of the intent'], own?.['product'], own?.['other product']], [0.72, 0.09, 0.72, 1, 0])
  assert.deepEqual([other?.['intent'], other?.['other intent'], other?.['share of the intent'], other?.['product'], other?.['other product']], [0.09, 0.72, 0, 0, 1])
  assert.deepEqual(Object.values(none ?? {}), [0, 0, 0, 0, 0, 0, 0])
  assert.deepEqual(meant(asked).map((numbers) => numbers['product not named']), [1, 1, 0])
})

it('is sure of a phrasing that says the same, whatever else', () => {
  const [first] = rankAnswers({ ...asked, outOfScope: 1, confidence: 0 }, [{ ...entry, id: 'a', intent: 'refund.how' }, { ...entry, id: 'b', title: '连接方法' }])
  assert.deepEqual([first?.id, first?.confidence], ['a', 1])
})

it('prefers what is near in meaning where an encoder tells it', () => {
  const candidates = [{ ...entry, id: 'a', title: '邮费谁付' }, { ...entry, id: 'b', title: '退货流程' }]
  const near = (which: number) => candidates.map((_, index) => nearnessNames.map(() => (index === which ? 0.8 : 0)))
  assert.equal(rankAnswers({ ...asked, text: '寄件的钱' }, candidates, near(0))[0]?.id, 'a')
  assert.equal(rankAnswers({ ...asked, text: '寄件的钱' }, candidates, near(1))[0]?.id, 'b')
})
