import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRecallable, markOf } from './marks.ts'
import { sampleMessage } from './sample-records.ts'

describe('marks', () => {
  const conversation = { contactRead: 3, contactReceived: 5 }
  const ours = (seq: number) => markOf(sampleMessage(seq, { from: 'agent' }), conversation)
  it('say how far our message has come', () => assert.deepEqual([3, 5, 6].map(ours), ['read', 'received', 'stored']))
  it('are none on the contact\'s messages', () => assert.equal(markOf(sampleMessage(1), conversation), undefined))
})

describe('recall', () => {
  const own = sampleMessage(1, { from: 'agent', author: { id: 'me', name: '林晓' }, at: 0 })
  it('is for one\'s own messages, within two minutes, once', () => {
    assert.equal(isRecallable(own, 'me', 119_999), true)
    assert.equal(isRecallable(own, 'me', 120_000), false)
    assert.equal(isRecallable(own, 'you', 1), false)
    assert.equal(isRecallable({ ...own, from: 'bot' }, 'me', 1), false)
    assert.equal(isRecallable({ ...own, recalledAt: 1 }, 'me', 1), false)
  })
})
