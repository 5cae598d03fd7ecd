import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { recogniseColours } from '@yanshu/nlu/slots/wear/colour.ts'
import { colourEntry } from './colours.ts'

const entry = (id: string, answer: string, product: string): [string, Entry] => [id, { id, title: id, questions: [], answer, category: '', links: [], goods: [{ id: product, title: '' }], enabled: true, updatedAt: 0, revision: 1, kind: 'specification' }]
const entries = new Map([entry('coat', '颜色：黑色、粉色\n面料：羊毛', 'p1'), entry('lamp', '功率：5W\n重量：1kg', 'p2')])
const told = (text: string, product: string | undefined = 'p1') => colourEntry({ normalised: text, entities: recogniseColours(text) }, entries, product)

test('who asks for colours is told them', () => {
  for (const text of ['有粉色吗', '大衣有没有黑的', '什么颜色', '有哪些颜色', 'what colours are there', 'any black ones']) assert.equal(told(text), 'coat', text)
})

test('not who has another question on a colour, nor of goods that have none', () => {
  for (const text of ['能换成黑色吗', '颜色发错了', '黑色会掉色吗', '有优惠吗']) assert.equal(told(text), undefined, text)
  assert.equal(told('有粉色吗', 'p2'), undefined)
  assert.equal(colourEntry({ normalised: '有粉色吗', entities: [] }, entries, undefined), undefined)
})
