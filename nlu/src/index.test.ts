import assert from 'node:assert/strict'
import { it } from 'node:test'
import { answerThreshold, offerThreshold } from './answer/thresholds.ts'
import { createNlu } from './index.ts'
import type { Candidate } from './types.ts'

const nlu = createNlu()
const read = (text: string) => nlu.read({ text, now: 0, timeZone: 'Asia/Shanghai' })
const answer = async (text: string, found = candidates) => nlu.rank(await read(text), found)
const candidates: Candidate[] = [
  { id: 'freight', title: '运费怎么算', questions: ['邮费多少钱', '快递费谁出', '满多少包邮'], searchScore: 4 },
  { id: 'refund', title: '退款多久到账', questions: ['退款什么时候到', '退的钱几天能收到'], searchScore: 3 },
  { id: 'invoice', title: '怎么开发票', questions: ['可以开增值税发票吗', '发票在哪里下载'], searchScore: 2 },
  { id: 'phone', title: 'iPhone 15 Pro 屏幕', questions: ['15pro 屏幕多大'], searchScore: 1 },
]

it('is certain of a phrasing that says the same', async () => {
  for (const text of ['邮费多少钱', '邮费多少钱？？', '請問郵費多少錢呢', '亲，满多少包邮呀～', '您好 快 递 费 谁 出']) {
    const answers = await answer(text)
    assert.deepEqual([answers[0]?.id, answers[0]?.confidence], ['freight', 1], text)
  }
})

it('answers a paraphrase, and names the phrasing that fitted', async () => {
  const answers = await answer('退款要多长时间到账啊', candidates.map((one) => ({ ...one, searchScore: one.id === 'refund' ? 9 : 1 })))
  assert.equal(answers[0]?.id, 'refund')
  assert.equal(answers[0]?.matched, '退款多久到账')
  assert.ok(answers[0].confidence >= answerThreshold && answers[0].confidence < 1, String(answers[0].confidence))
})

it('is not sure of what is about something else', async () => {
  for (const text of ['今天天气怎么样', '讲个笑话', '番茄炒蛋要放糖吗', 'how tall is the eiffel tower', '😀', '？']) {
    const answers = await answer(text, candidates.map((one) => ({ ...one, searchScore: 1 })))
    assert.ok((answers[0]?.confidence ?? 0) < offerThreshold, `${text} ${answers[0]?.confidence}`)
  }
})

it('gives every candidate once, best first, between 0 and 1', async () => {
  const answers = await answer('运费和发票')
  assert.deepEqual(answers.map((one) => one.id).toSorted(), ['freight', 'invoice', 'phone', 'refund'])
  assert.deepEqual(answers.map((one) => one.confidence), answers.map((one) => one.confidence).toSorted((a, b) => b - a))
  assert.ok(answers.every((one) => one.confidence >= 0 && one.confidence <= 1))
})

it('does without candidates, phrasings and search scores', async () => {
  assert.deepEqual(await answer('运费', []), [])
  const answers = await answer('运费', [{ id: 'a', title: '', questions: [], searchScore: 0 }])
  assert.ok(Number.isFinite(answers[0]?.confidence))
})

it('tells the language by the script, unless it is told', async () => {
  const tell = async (text: string) => (await read(text)).language
  assert.equal(await tell('运费多少'), 'zh-CN')
  assert.equal(await tell('iPhone 运费'), 'zh-CN')
  assert.equal(await tell('where is my order'), 'en-US')
  assert.equal(await tell('123'), 'zh-CN')
  assert.equal((await nlu.read({ text: 'ok', language: 'zh-CN', now: 0, timeZone: 'UTC' })).language, 'zh-CN')
})

it('says the wish, the normalised text and its own name', async () => {
  const { wish, normalised, model } = await read('我要轉人工！！')
  assert.deepEqual([wish, normalised, model], ['person', '我要转人工!', 'grams-1+intents-1.2'])
})
