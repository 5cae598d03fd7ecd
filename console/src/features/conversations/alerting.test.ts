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
  it('tell of being asked in by a colleague', () => {
    const theirs = sampleConversation({ ...mine, agent: 'you', ...written })
    const invited = { ...theirs, helpers: ['me'] }
    assert.equal(alertOf(theirs, invited, viewer), 'invited')
    assert.equal(alertOf(undefined, invited, viewer), 'invited')
    assert.equal(alertOf(invited, { ...invited, seq: 9 }, viewer), undefined)
    assert.equal(alertOf(undefined, { ...invited, activeAt: 1 }, viewer), undefined, 'one that is seen for the first time, in which somebody has spoken')
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
