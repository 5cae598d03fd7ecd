import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createNlu } from '../index.ts'
import type { Reading } from '../types.ts'
import { fitHead } from '../head/fit.ts'

const nlu = createNlu()
const read = (text: string): Promise<Reading> => nlu.read({ text, now: Date.UTC(2026, 0, 5, 4), timeZone: 'Asia/Shanghai' })

describe('a reading by the shipped models', () => {
  it('tells the intent of what a shop is asked, in both languages', async () => {
    for (const [text, intent] of [['到江苏的运费要多少啊', 'shipping.fee'], ['how much do you charge for delivery', 'shipping.fee'], ['我的退款还没到账', 'refund.when']] as const) {
      const { intents } = await read(text)
      assert.ok(intents.slice(0, 3).some(({ label }) => label === intent), `${text}: ${intents.map(({ label }) => label).join(' ')}`)
      assert.equal(intents.length, 5)
    }
  })

  it('is surer of that than of another world', async () => {
    const [own, foreign] = [await read('运费怎么算的'), await read('唐朝有几个皇帝')]
    assert.ok(own.confidence > foreign.confidence + 0.2, `${own.confidence} ${foreign.confidence}`)
    assert.ok(own.outOfScope < foreign.outOfScope)
  })

  it('tells values, wish, feeling and language beside it', async () => {
    const { entities, wish, feeling, language, text, normalised } = await read('寄到廣東要多久？？')
    assert.deepEqual(entities.map(({ type, value }) => [type, value]), [['region', '广东']])
    assert.deepEqual([wish, language, text, normalised], ['question', 'zh-CN', '寄到廣東要多久？？', '寄到广东要多久?'])
    assert.ok(feeling.anger < 0.5)
    assert.ok((await read('你们这群骗子，我要投诉到12315！！！')).feeling.anger > 0.8)
  })

  it('is as sure of what is asked of a product whose name it never saw', async () => {
    const dictionary = [{ id: 'p1', name: '玄鹿咔咔壶' }]
    const [named, unknown] = await Promise.all([dictionary, []].map((known) => nlu.read({ text: '玄鹿咔咔壶现在卖多少钱', now: 0, timeZone: 'UTC', dictionary: known })))
    assert.equal(named?.intents[0]?.label, 'product.price')
    assert.ok((named.confidence ?? 0) > (unknown?.confidence ?? 1))
    assert.ok((named.outOfScope ?? 1) < (unknown?.outOfScope ?? 0))
  })

  it('makes nothing of nothing', async () => {
    const { intents, confidence, entities } = await read('  ')
    assert.deepEqual([intents, confidence, entities], [[], 0, []])
  })
})

describe('explaining', () => {
  it('names near texts of the intent and the word that spoke for it', async () => {
    const { nearest, words } = await nlu.explain('新疆的运费多少钱')
    assert.equal(nearest.length, 5)
    assert.ok(nearest.some(({ intent }) => intent === 'shipping.fee'))
    assert.deepEqual(nearest.map(({ similarity }) => similarity), nearest.map(({ similarity }) => similarity).toSorted((a, b) => b - a))
    assert.equal(words.toSorted((a, b) => b.weight - a.weight)[0]?.text, '运费')
  })
})

describe('a model in use', () => {
  it('takes the place of the shipped one until that is wanted again', async () => {
    const own = createNlu()
    const before = (await own.read({ text: '天窗漏水', now: 0, timeZone: 'UTC' })).model
    own.use(await fitHead([{ text: '天窗漏水', label: 'roof' }, { text: '车门异响', label: 'door' }]), 'garage.3')
    const { intents, model } = await own.read({ text: '天窗漏水', now: 0, timeZone: 'UTC' })
    assert.deepEqual([intents[0]?.label, model, own.state().model], ['roof', 'grams-1+garage.3', 'grams-1+garage.3'])
    own.use(undefined, '')
    assert.equal((await own.read({ text: '天窗漏水', now: 0, timeZone: 'UTC' })).model, before)
    await own.close()
  })
})

describe('ranking a reading', () => {
  const entry = { title: '配送费用', questions: ['配送费用说明'], searchScore: 1 }
  it('prefers the entry of the likely intent where the words tell nothing', async () => {
    const answers = await nlu.rank(await read('邮费多少钱'), [{ ...entry, id: 'other', intent: 'invoice.request' }, { ...entry, id: 'own', intent: 'shipping.fee' }])
    assert.equal(answers[0]?.id, 'own')
    assert.ok((answers[0]?.confidence ?? 0) > 1.5 * (answers[1]?.confidence ?? 1))
  })

  it('prefers the entry of the product that was named', async () => {
    const reading = await nlu.read({ text: '星辰耳机怎么连接', now: 0, timeZone: 'UTC', dictionary: [{ id: 'p1', name: '星辰耳机' }, { id: 'p2', name: '海浪音箱' }] })
    const answers = await nlu.rank(reading, [{ id: 'b', title: '怎么连接', questions: [], searchScore: 1, products: ['p2'] }, { id: 'a', title: '怎么连接', questions: [], searchScore: 1, products: ['p1'] }])
    assert.equal(answers[0]?.id, 'a')
  })
})
