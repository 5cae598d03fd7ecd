import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '@yanshu/contract/messages.ts'
import { createJournal } from './journal.ts'

const conversation = 'c'
const message = (seq: number, text = `nr ${seq}`): Message =>
  ({ id: `id-${text}`, conversation, seq, at: 0, from: 'contact', parts: [{ type: 'text', text }] })

test('reads in the order of seq, whatever the order of arrival', () => {
  const read: number[] = []
  const journal = createJournal(({ seq }) => void read.push(seq))
  assert.equal(journal.take(message(1)), 'read')
  assert.equal(journal.take(message(4)), 'early')
  assert.equal(journal.take(message(3)), 'early')
  assert.equal(journal.upTo(conversation), 1)
  assert.equal(journal.hasEarly(conversation), true)
  assert.equal(journal.take(message(2)), 'read')
  assert.equal(journal.upTo(conversation), 4)
  assert.equal(journal.hasEarly(conversation), false)
  assert.deepEqual(read, [1, 2, 3, 4])
})

test('what came early and then in its turn is read once', () => {
  const journal = createJournal()
  for (const seq of [1, 3, 2, 3, 2, 1]) journal.take(message(seq))
  assert.deepEqual(journal.messages(conversation).map(({ seq }) => seq), [1, 2, 3])
  assert.equal(journal.hasEarly(conversation), false)
  assert.deepEqual(journal.contradictions, [])
})

test('another message under the same seq is a contradiction', () => {
  const journal = createJournal()
  journal.take(message(1))
  assert.equal(journal.take(message(1, 'other')), 'repeated')
  assert.equal(journal.contradictions.length, 1)
})

test('conversations do not mix', () => {
  const journal = createJournal()
  journal.take(message(1))
  assert.equal(journal.take({ ...message(2), conversation: 'd' }), 'early')
  assert.equal(journal.upTo('d'), 0)
  assert.deepEqual(journal.messages('d'), [])
})
