import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { withClock } from '../conversations/sla/clocks.ts'
import { pressing, withMessage, withSnapshot } from './floor-chats.ts'

const chat = (id: string, more: Partial<Conversation> = {}): Conversation => ({
  id, inbox: 'i', brand: 'b', contact: { id: 'c', name: '林晓', known: false, blocked: false }, state: 'waiting', language: 'zh-CN', seq: 1, agentRead: 0, contactRead: 1, contactReceived: 1, unread: 1,
  revision: 1, openedAt: 0, activeAt: 0, waitingSince: 100, followUp: false, priority: 0, labels: [], helpers: [], mentioned: [], wrappedUp: false, ...more,
})
const ids = (chats: readonly Conversation[]): string => chats.map((each) => each.id).join('')

describe('the chats of the floor', () => {
  test('stand by how long somebody has waited', () => {
    const chats = withSnapshot(withSnapshot([chat('a')], chat('b', { waitingSince: 50 }), {}), chat('c', { state: 'assigned', agent: 'x' }), {})
    assert.equal(ids(chats), 'bac')
  })
  test('take what is newer, and let go of what is closed, hidden or filtered away', () => {
    const chats = [chat('a', { revision: 5 })]
    assert.equal(withSnapshot(chats, chat('a', { revision: 4, state: 'closed' }), {}).length, 1)
    assert.equal(withSnapshot(chats, chat('a', { revision: 6, state: 'closed' }), {}).length, 0)
    assert.equal(withSnapshot(chats, chat('a', { revision: 6 }), {}, true).length, 0)
    assert.equal(withSnapshot([], chat('a', { group: 'g' }), { group: 'other' }).length, 0)
    assert.equal(withSnapshot([], chat('a', { state: 'assigned', agent: 'x' }), { waiting: true }).length, 0)
    assert.equal(withSnapshot([], chat('a', { state: 'assigned', agent: 'x' }), { agent: 'x' }).length, 1)
  })
  test('move on with a message before its snapshot comes', () => {
    const message: Message = { id: 'm', conversation: 'a', seq: 2, at: 700, from: 'contact', parts: [{ type: 'text', text: '在吗' }] }
    const [first, second] = withMessage([chat('b', { state: 'assigned' }), chat('a', { state: 'assigned' })], message)
    assert.deepEqual([first?.id, first?.unansweredSince, first?.lastMessage?.text, second?.id], ['a', 700, '在吗', 'b'])
    assert.equal(withMessage([first!], { ...message, seq: 3, from: 'agent' })[0]?.unansweredSince, undefined)
  })
})

describe('clocks', () => {
  const clock = (more: Partial<SlaClock>): SlaClock => ({ conversation: 'a', kind: 'first_reply', policy: 'p', state: 'running', startedAt: 0, warnAt: 80, dueAt: 100, ...more })
  test('the one due first presses; one that has stopped is gone', () => {
    const clocks = withClock(withClock([], clock({})), clock({ kind: 'resolution', dueAt: 50 }))
    assert.equal(pressing(clocks, 'a')?.kind, 'resolution')
    assert.equal(pressing(withClock(clocks, clock({ kind: 'resolution', dueAt: 50, state: 'met', stoppedAt: 40 })), 'a')?.kind, 'first_reply')
    assert.equal(withClock(clocks, clock({ state: 'warned' })).length, 2)
    assert.equal(pressing(clocks, 'b'), undefined)
  })
})
