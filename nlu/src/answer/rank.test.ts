import assert from 'node:assert/strict'
import { it } from 'node:test'
import { featureNames } from './features.ts'
import { gatherMeanings, meaningNames } from './meaning.ts'
import { rankAnswers, signsOfNone, type Asked } from './rank.ts'
import { nearnessNames } from './nearness.ts'
import { strangenessNames } from './strangeness.ts'
import { fitted, fittedWithNearness } from './weights.ts'

const asked: Asked = { text: '怎么连接', intents: [{ label: 'product.usage', probability: 0.8 }, { label: 'repair.how', probability: 0.1 }], outOfScope: 0.1, confidence: 0.72, entities: [] }
const named: Asked = { ...asked, entities: [{ type: 'product', value: 'p1', text: '耳机', start: 0, end: 2 }] }
const entry = { title: '怎么连接', questions: [], searchScore: 1 }

it('has a weight for every number', () => {
  assert.equal(fitted.candidate.length, featureNames.length + meaningNames.length)
  assert.equal(fittedWithNearness.candidate.length, fitted.candidate.length + nearnessNames.length)
  assert.equal(fittedWithNearness.none.length, fitted.none.length)
  assert.equal(fitted.none.length, signsOfNone(asked, strangenessNames.map(() => 0)).length)
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

it('doubts what other trades are asked, unless the shop is of that trade', () => {
  const of = (texts: readonly string[][]) => texts.map(([title = '', ...questions], index) => ({ ...entry, id: String(index), title, questions }))
  const shop = of([['退货手续费', '退货扣多少手续费', '退款要手续费吗'], ['换尺码', '能不能换', '怎么改尺码'], ['发货时间', '几点可以发货']])
  const agency = of([['机票改签', '改签机票手续费多少', '机票改签怎么收费'], ['火车票改签', '火车票可以改签吗', '动车票改签'], ['入住时间', '酒店几点能入住', '最早几点入住']])
  for (const [text, place] of [['飞机票改签扣多少手续费', '0'], ['火车票能不能改签', '1'], ['酒店几点可以入住', '2']] as const) {
    const reading = { ...asked, text, intents: [], outOfScope: 0.2, confidence: 0.3 }
    const [elsewhere] = rankAnswers(reading, shop)
    const [here] = rankAnswers(reading, agency)
    assert.ok((elsewhere?.confidence ?? 1) < 0.5, `${text}: ${elsewhere?.confidence}`)
    assert.ok(here?.id === place && here.confidence > 0.6, `${text}: ${here?.id} ${here?.confidence}`)
  }
})
