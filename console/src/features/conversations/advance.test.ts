import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { advance } from './advance.ts'
import { sampleConversation, sampleMessage } from './sample-records.ts'

const open = sampleConversation({ state: 'assigned', agent: 'me', seq: 4, agentRead: 4, revision: 9 })

describe('a conversation after a message', () => {
  it('counts it, shows it and waits for an answer', () => {
    const next = advance(open, sampleMessage(5))
    assert.deepEqual([next.seq, next.revision, next.activeAt, next.agentRead, next.unansweredSince], [5, 10, 5000, 4, 5000])
    assert.deepEqual(next.lastMessage, { from: 'contact', text: '第 5 条', at: 5000 })
    assert.equal(advance(next, sampleMessage(6)).unansweredSince, 5000)
  })
  it('is answered by an agent or the bot, not by the system', () => {
    const asked = advance(open, sampleMessage(5))
    assert.equal('unansweredSince' in advance(asked, sampleMessage(6, { from: 'agent' })), false)
    assert.equal('unansweredSince' in advance(asked, sampleMessage(6, { from: 'bot' })), false)
    const told = advance(asked, sampleMessage(6, { from: 'system' }))
    assert.equal(told.unansweredSince, 5000)
    assert.equal(told.lastMessage?.from, 'contact')
  })
  it('has unread what the contact wrote, until an agent answers', () => {
    const asked = advance(advance(open, sampleMessage(5)), sampleMessage(6))
    assert.equal(asked.unread, 2)
    assert.equal(advance(asked, sampleMessage(7, { from: 'bot' })).unread, 2)
    assert.equal(advance(asked, sampleMessage(7, { from: 'agent' })).unread, 0)
  })
  it('has nothing unread after what the system says', () => {
    assert.equal(advance(open, sampleMessage(5, { from: 'system' })).agentRead, 5)
    assert.equal(advance(advance(open, sampleMessage(5)), sampleMessage(6, { from: 'system' })).agentRead, 4)
  })
  it('stays the same for a message that it counts already', () => assert.equal(advance(open, sampleMessage(4)), open))
})
