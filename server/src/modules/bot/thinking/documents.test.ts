import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Decision } from '../deciding/policy.ts'
import { addDocuments } from './documents.ts'
import { flowOfEntry } from './flows.ts'

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({ id, title: id, questions: [], answer: id, category: '', links: [], goods: [], enabled: true, updatedAt: 0, revision: 1, ...more })
const phone = [{ id: 'p1', title: '手机' }]
const entries = new Map([
  entry('spec', { kind: 'specification', goods: phone }), entry('review', { kind: 'review', goods: phone }),
  entry('other', { kind: 'review', goods: [{ id: 'p2', title: '耳机' }] }), entry('plain', { goods: phone }),
].map((each) => [each.id, each]))
const answers = ['spec', 'other', 'plain', 'review'].map((id, n) => ({ id, confidence: 0.9 - n * 0.2, matched: '' }))
const given: Decision = { act: 'answer', entry: 'spec', confidence: 0.9, related: ['review', 'plain'] }

test('a specification is shown with what buyers of the same goods say', () => {
  assert.deepEqual(addDocuments(given, { answers, entries }), { act: 'answer', entry: 'spec', confidence: 0.9, related: ['plain'], also: [{ entry: 'review', slots: [] }] })
})

test('not with the reviews of other goods, and a plain answer with none', () => {
  const without = new Map([...entries].filter(([id]) => id !== 'review'))
  assert.deepEqual(addDocuments(given, { answers, entries: without }), given)
  assert.deepEqual(addDocuments({ ...given, entry: 'review' }, { answers: [], entries }), { ...given, entry: 'review' })
  assert.deepEqual(addDocuments({ ...given, entry: 'plain' }, { answers, entries }), { ...given, entry: 'plain' })
})

test('an entry asks for what its answer varies by, where it has a question for it', () => {
  const variants = { slot: 'region' as const, answers: [{ values: ['上海', '江苏'], answer: '5' }, { values: ['新疆'], answer: '18' }] }
  assert.deepEqual(flowOfEntry(entry('fee', { variants })).slots, [{ name: 'region', type: 'region', required: false, shared: true, values: ['上海', '江苏', '新疆'] }])
  assert.equal(flowOfEntry(entry('fee', { variants: { ...variants, question: '寄到哪里？' } })).slots[0]?.required, true)
  assert.deepEqual(flowOfEntry(entry('plain')).slots, [])
})
