import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryInput } from '@yanshu/contract/knowledge.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { inputFrom, inputOf, questionsOf, valuesOf } from './entry-values.ts'

const entry: Entry = {
  id: '01934f00-0000-7000-8000-000000000001', title: '发货时间', questions: ['什么时候发货', '多久发货'], answer: '当天', category: '物流',
  links: [{ label: '说明', url: '/shipping' }], goods: [{ id: '1', title: '杯子', price: 12_901 }, { id: '2', title: '袋子' }], enabled: true, updatedAt: 1, revision: 4,
}

test('an entry goes through the form unchanged', () => {
  assert.deepEqual(inputFrom(valuesOf(entry, '')), inputOf(entry))
  assert.ok(entryInput.safeParse(inputOf(entry)).success)
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
