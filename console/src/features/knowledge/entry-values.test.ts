import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryInput } from '@yanshu/contract/knowledge.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { inputFrom, inputOf, questionsOf, repeatedValues, valuesOf } from './entry-values.ts'

const entry: Entry = {
  id: '01934f00-0000-7000-8000-000000000001', title: '发货时间', questions: ['什么时候发货', '多久发货'], answer: '当天', category: '物流',
  links: [{ label: '说明', url: '/shipping' }], goods: [{ id: '1', title: '杯子', price: 12_901 }, { id: '2', title: '袋子' }], enabled: true, updatedAt: 1, revision: 4,
}

test('an entry goes through the form unchanged', () => {
  assert.deepEqual(inputFrom(valuesOf(entry, '')), inputOf(entry))
  assert.ok(entryInput.safeParse(inputOf(entry)).success)
})

test('what an entry means, how it varies and when it holds go through the form unchanged', () => {
  const meaning: Entry = {
    ...entry, intent: 'shipping.fee', kind: 'review', validFrom: Date.UTC(2026, 10, 11), validUntil: Date.UTC(2026, 10, 12, 8, 30),
    variants: { slot: 'region', question: '寄到哪里？', answers: [{ values: ['江浙沪'], answer: '包邮' }] },
  }
  assert.deepEqual(inputFrom(valuesOf(meaning, '')), inputOf(meaning))
  assert.deepEqual(inputFrom({ ...valuesOf(meaning, ''), intent: null, kind: 'answer', variants: null, validFrom: '', validUntil: '' }), inputOf(entry))
})

test('a variant without cases is none, and a value in two cases is told', () => {
  const values = { ...valuesOf(entry, ''), variants: { slot: 'size' as const, question: ' ', answers: [] } }
  assert.equal(inputFrom(values).variants, undefined)
  const cases = [{ values: ['L', ' M '], answer: ' 大 ' }, { values: ['L'], answer: '小' }]
  assert.deepEqual(inputFrom({ ...values, variants: { ...values.variants, answers: cases } }).variants, { slot: 'size', answers: [{ values: ['L', 'M'], answer: '大' }, { values: ['L'], answer: '小' }] })
  assert.deepEqual([repeatedValues({ answers: cases }), repeatedValues({ answers: cases.slice(1) })], [['L'], []])
})

test('prices are yuan in the form and fen on the wire, without rounding away a fen', () => {
  assert.equal(valuesOf(entry, '').goods[0]?.price, 129.01)
  assert.equal(inputFrom(valuesOf(entry, '')).goods[0]?.price, 12_901)
  assert.ok(!('price' in (inputFrom(valuesOf(entry, '')).goods[1] ?? {})))
})

test('a blank form begins in the category that was looked at', () => {
  const values = { ...valuesOf(undefined, '售后'), title: ' 退货 ', answer: '可以', goods: [{ id: '1', title: '杯子', price: null, url: ' ' }] }
  assert.deepEqual(inputFrom(values), { title: '退货', questions: [], answer: '可以', category: '售后', links: [], goods: [{ id: '1', title: '杯子' }], enabled: true })
})

test('one question per line; blank and repeated ones are dropped', () => {
  assert.deepEqual(questionsOf(' a \n\nb\r\na\n'), ['a', 'b'])
})
