import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReading, fitFeatures } from './features.ts'
import { gramsOf } from './grams.ts'

const config = { least: 1, most: 1_000, vectorScale: 2, contextScale: 0.5 }
const distinct = (text: string): Set<number> => new Set(gramsOf(text))

test('Chinese gives characters, pairs and triples of them, and words', () => {
  assert.equal(gramsOf('怎么退款').length, 4 + 3 + 2 + 2)
  assert.deepEqual(distinct('運費怎麼算'), distinct('运费怎么算'))
  assert.ok([...distinct('退款')].every((hash) => distinct('怎么退款').has(hash)))
})

test('English gives words, pairs of words and their pieces', () => {
  // Two words and one pair; " my " has 3 + 2 + 1 pieces, " card " 5 + 4 + 3 + 2; each word has a beginning.
  assert.equal(gramsOf('my card').length, 3 + 6 + 14 + 2)
  assert.deepEqual(distinct('My CARD'), distinct('my card'))
})

test('Latin words in a Chinese text are words too, and emoji and repeated marks count', () => {
  assert.ok(gramsOf('iphone怎么退').length > gramsOf('怎么退').length + 6)
  assert.notDeepEqual(distinct('退款😡'), distinct('退款'))
  assert.notDeepEqual(distinct('退款！！！'), distinct('退款！'))
  assert.deepEqual(distinct('退款！！！！！'), distinct('退款！！！'))
})

test('a row is as long as 1, and rare n-grams weigh more in it', () => {
  const read = createReading(fitFeatures(['运费多少', '运费几块', '地址错了'].map((text) => ({ text })), config))
  const row = read({ text: '运费错' })
  assert.ok(Math.abs(row.values.reduce((sum, value) => sum + value * value, 0) - 1) < 1e-6)
  const [common, rare] = [read({ text: '运' }), read({ text: '错' })].map(({ columns }) => columns[0])
  const weigh = (column: number | undefined): number => row.values[row.columns.indexOf(column ?? -1)] ?? 0
  assert.ok(weigh(rare) > weigh(common) && weigh(common) > 0)
})

test('says how much of a text was seen', () => {
  const read = createReading(fitFeatures([{ text: '运费多少' }], config))
  assert.equal(read({ text: '运费多少' }).known, 1)
  assert.equal(read({ text: '天气' }).known, 0)
  assert.equal(read({ text: '' }).known, 0)
  const partly = read({ text: '运费天气' }).known
  assert.ok(partly > 0 && partly < 1)
})

test('keeps the most frequent features, and none that fewer texts have', () => {
  const inputs = ['退款', '退款', '退货'].map((text) => ({ text }))
  assert.equal(fitFeatures(inputs, { ...config, least: 2 }).hashes.length, 4)
  assert.equal(fitFeatures(inputs, { ...config, most: 1 }).hashes.length, 1)
})

test('context words are features apart from the text', () => {
  const read = createReading(fitFeatures([{ text: '北京', context: ['expected=region'] }, { text: '北京' }], config))
  const [plain, expecting] = [read({ text: '北京' }), read({ text: '北京', context: ['expected=region', 'unseen'] })]
  assert.equal(expecting.columns.length, plain.columns.length + 1)
  assert.equal(expecting.values.at(-1), 0.5)
})

test('vectors are centred and scaled, and a wrong length is told', () => {
  const inputs = [[1, 10], [3, 30]].map((numbers) => ({ text: '好', vector: Float32Array.from(numbers) }))
  const read = createReading(fitFeatures(inputs, config))
  const [first, second] = inputs.map((input) => [...read(input).dense])
  assert.ok(first?.every((value, index) => Math.abs(value + (second?.[index] ?? 0)) < 1e-5 && Math.abs(Math.abs(value) - 2 / Math.SQRT2) < 1e-5))
  assert.throws(() => read({ text: '好' }), /has 0 numbers, this head takes 2/)
  assert.throws(() => fitFeatures([...inputs, { text: '好' }], config), TypeError)
})
