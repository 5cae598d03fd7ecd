import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { alertOf, titleWith } from './alerting.ts'
import { sampleConversation } from './sample-records.ts'

const viewer = { id: 'me', groups: [] }
const mine = { state: 'assigned', agent: 'me', assignedAt: 100, activeAt: 60_000, seq: 4 } as const
const written = { lastMessage: { from: 'contact', text: '在吗', at: 1 } } as const

describe('alerts', () => {
  it('tell of somebody new who waits', () => {
    const waiting = sampleConversation({ state: 'waiting', waitingSince: 50_000, activeAt: 50_000 })
    assert.equal(alertOf(sampleConversation(), waiting, viewer), 'waiting')
    assert.equal(alertOf(undefined, waiting, viewer), 'waiting')
    assert.equal(alertOf(waiting, { ...waiting, revision: 2 }, viewer), undefined)
  })
  it('tell of a conversation that has become one\'s own', () => {
    assert.equal(alertOf(sampleConversation({ state: 'waiting' }), sampleConversation(mine), viewer), 'assigned')
    assert.equal(alertOf(sampleConversation({ ...mine, agent: 'you' }), sampleConversation(mine), viewer), 'assigned')
  })
  it('tell of a contact\'s message to oneself only', () => {
    const after = sampleConversation({ ...mine, ...written, seq: 5 })
    assert.equal(alertOf(sampleConversation(mine), after, viewer), 'message')
    assert.equal(alertOf(after, { ...after, agentRead: 5 }, viewer), undefined)
    assert.equal(alertOf(sampleConversation({ ...mine, agent: 'you' }), { ...after, agent: 'you' }, viewer), undefined)
  })
  it('do not take an old conversation, seen for the first time, for news', () => {
    assert.equal(alertOf(undefined, sampleConversation(mine), viewer), undefined)
    assert.equal(alertOf(undefined, sampleConversation({ state: 'waiting', waitingSince: 1, activeAt: 60_000 }), viewer), undefined)
  })
})

describe('the title', () => {
  it('bears the number once', () => {
    assert.equal(titleWith(3, '会话 · 雁书'), '(3) 会话 · 雁书')
    assert.equal(titleWith(120, '(3) 会话 · 雁书'), '(99+) 会话 · 雁书')
    assert.equal(titleWith(0, '(99+) 会话 · 雁书'), '会话 · 雁书')
  })
})
