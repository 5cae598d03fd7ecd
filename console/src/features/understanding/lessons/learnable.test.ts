import assert from 'node:assert/strict'
import { test } from 'node:test'
import { learnableTexts, learnedAtFirst } from './learnable.ts'

const sample = (text: string) => ({ text, conversation: 'c', message: 'm', at: 1 })

test('each text once, the one that stands for all first', () => {
  const texts = learnableTexts({ text: '能上门取件吗', samples: [sample('能上门取件吗 '), sample('上门取吗'), sample('')] })
  assert.deepEqual(texts.map((each) => each.text), ['能上门取件吗', '上门取吗'])
})

test('what tells of somebody is not learned unasked', () => {
  const texts = learnableTexts({ text: '我电话 138 0013 8000 帮我查', samples: [sample('LX100230102 到哪了'), sample('写到 a@b.cn'), sample('618 有优惠吗')] })
  assert.deepEqual(texts.map((each) => each.personal), [true, true, true, false])
  assert.deepEqual(learnedAtFirst(texts), ['618 有优惠吗'])
})
