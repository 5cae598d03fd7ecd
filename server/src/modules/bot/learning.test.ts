import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '@yanshu/contract/messages.ts'
import type { Reading } from '@yanshu/nlu/types.ts'
import type { Decision } from './deciding/policy.ts'
import { lessonIn } from './learning.ts'
import type { Asked } from './memory.ts'
import type { Thought } from './thinking/thinking.ts'

const message: Message = { id: 'm2', conversation: 'c', seq: 3, at: 0, from: 'contact', parts: [{ type: 'text', text: '邮费' }] }
const reading = (wish: Reading['wish'], probability: number) => ({ wish, intents: [{ label: 'shipping.fee', probability }] }) as unknown as Reading
const entries = new Map([['fee', { title: '邮费' }], ['other', { title: '邮费' }]]) as unknown as Thought['entries']
const thought = (decision: Decision, read = reading('question', 0.5)): Thought => ({ decision, language: 'zh-CN', model: 'm', answers: [], entries, reading: read })
const offered: Asked = { text: '那个钱', act: 'offer', message: 'm1', offered: ['fee', 'eta'] }

test('a choice among what was offered teaches what the question before meant', () => {
  assert.deepEqual(lessonIn(message, thought({ act: 'answer', entry: 'fee' }), offered), { source: 'chosen', text: '那个钱', conversation: 'c', message: 'm1', entry: 'fee' })
  assert.equal(lessonIn(message, thought({ act: 'answer', entry: 'other' }), offered), undefined)
  assert.equal(lessonIn(message, thought({ act: 'answer', entry: 'fee' }), { ...offered, act: 'answer' }), undefined)
})

test('another question than the choices teaches nothing, though one of them answers it', () => {
  for (const text of ['邮费多少', '寄到拉萨多久能到']) assert.equal(lessonIn({ ...message, parts: [{ type: 'text', text }] }, thought({ act: 'answer', entry: 'fee' }), offered), undefined, text)
})

test('what was not answered is told, with the intent where it is likely', () => {
  const told = { source: 'unanswered', text: '邮费', conversation: 'c', message: 'm2' }
  assert.deepEqual(lessonIn(message, thought({ act: 'unknown', help: 'rephrase' }), undefined), { ...told, intent: 'shipping.fee' })
  assert.deepEqual(lessonIn(message, thought({ act: 'hand_over', reason: 'bot_failed' }, reading('question', 0.1)), undefined), told)
})

test('pictures, wishes for a person and small talk teach nothing', () => {
  assert.equal(lessonIn(message, thought({ act: 'unknown', help: 'files' }), undefined), undefined)
  assert.equal(lessonIn(message, thought({ act: 'hand_over', reason: 'asked' }), undefined), undefined)
  assert.equal(lessonIn(message, thought({ act: 'unknown', help: 'rephrase' }, reading('thanks', 0.9)), undefined), undefined)
})
