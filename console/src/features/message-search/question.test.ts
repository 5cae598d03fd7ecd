import assert from 'node:assert/strict'
import { test } from 'node:test'
import { narrowing, questionFrom } from './question.ts'

test('the last day counts to its end', () => {
  const { from, to } = narrowing({ text: 'a', from: '2026-10-01', to: '2026-10-01' })
  assert.equal(from, new Date(2026, 9, 1).getTime())
  assert.equal(to, new Date(2026, 9, 2).getTime() - 1)
})

test('only what narrows is asked for', () => {
  assert.deepEqual(narrowing({ text: 'a', from: '', to: 'soon' }), {})
  assert.deepEqual(narrowing({ text: 'a', contact: { id: 'c', name: '张伟' }, agent: 'x' }), { contact: 'c', agent: 'x' })
})

test('a place in the history without a question is a blank one', () => {
  for (const state of [null, undefined, 'a', {}, { text: 1 }]) assert.deepEqual(questionFrom(state), { text: '' })
  assert.deepEqual(questionFrom({ text: '退款', agent: 'x' }), { text: '退款', agent: 'x' })
})
