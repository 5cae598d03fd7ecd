import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Conversation, ConversationView } from '@yanshu/contract/conversations.ts'
import { conversationViews } from '@yanshu/contract/conversations.ts'
import { sampleConversation, sampleId } from './sample-records.ts'
import { emptyShelf, putSnapshots } from './shelf.ts'
import { isInView, listView, passes, reachOf, unreadOf, viewOrder, waitingSinceOf, wantedLine } from './views.ts'

const viewer = { id: 'me', groups: ['sales'] }
const whole = { complete: true, boundary: 0 }
const every = { viewer, filter: {}, reach: whole } as const
const inViews = (facts: Partial<Conversation>): ConversationView[] => viewOrder.filter((view) => isInView(sampleConversation(facts), view, viewer))

describe('views', () => {
  it('offers every view of the contract once', () => {
    assert.deepEqual([...viewOrder].sort(), [...conversationViews].sort())
  })
  it('puts a conversation where it belongs', () => {
    assert.deepEqual(inViews({ state: 'bot' }), ['bot', 'all'])
    assert.deepEqual(inViews({ state: 'waiting', group: 'sales' }), ['waiting', 'all'])
    assert.deepEqual(inViews({ state: 'waiting', group: 'other' }), ['waiting', 'all'])
    assert.deepEqual(inViews({ state: 'assigned', agent: 'me' }), ['mine', 'all'])
    assert.deepEqual(inViews({ state: 'assigned', agent: 'you', group: 'sales' }), ['groups', 'all'])
    assert.deepEqual(inViews({ state: 'closed', agent: 'me', followUp: true }), ['follow-up', 'all', 'closed'])
  })
})

describe('the list of a view', () => {
  const shelf = putSnapshots(emptyShelf, [10, 40, 20, 30].map((activeAt, at) => sampleConversation({ id: sampleId(at + 1), state: 'waiting', activeAt, waitingSince: 100 - activeAt })))
  it('has the newest activity first', () => {
    assert.deepEqual(listView(shelf, { ...every, view: 'all' }).map((each) => each.activeAt), [40, 30, 20, 10])
  })
  it('has the longest wait first among those who wait', () => {
    assert.deepEqual(listView(shelf, { ...every, view: 'waiting' }).map((each) => each.waitingSince), [60, 70, 80, 90])
  })
  it('shows nothing below what is loaded', () => {
    assert.deepEqual(listView(shelf, { ...every, view: 'all', reach: { complete: false, boundary: 20 } }).map((each) => each.activeAt), [40, 30, 20])
  })
  it('orders equal times by id, so that rows do not change places', () => {
    const twins = putSnapshots(emptyShelf, [1, 3, 2].map((number) => sampleConversation({ id: sampleId(number), activeAt: 5 })))
    assert.deepEqual(listView(twins, { ...every, view: 'all' }).map((each) => each.id), [3, 2, 1].map(sampleId))
  })
})

describe('what narrows a view down', () => {
  const labelled = sampleConversation({ labels: ['vip', 'return'], priority: 2 })
  it('is a label, a priority, or both', () => {
    assert.equal(passes(labelled, {}), true)
    assert.equal(passes(labelled, { label: 'return', priority: 2 }), true)
    assert.equal(passes(labelled, { label: 'other' }), false)
    assert.equal(passes(labelled, { priority: 1 }), false)
  })
  it('holds for the list', () => assert.deepEqual(listView(putSnapshots(emptyShelf, [labelled]), { ...every, view: 'all', filter: { priority: 3 } }), []))
})

describe('my own view', () => {
  const own = { state: 'assigned', agent: 'me' } as const
  const offer = { from: 'you', to: 'me', at: 1, until: 2 }
  const inMine = (facts: Partial<Conversation>) => isInView(sampleConversation(facts), 'mine', viewer)
  it('holds what I have, what I help with and what I am offered', () => {
    assert.deepEqual(([own, { state: 'assigned', agent: 'you', helpers: ['me'] }, { state: 'assigned', agent: 'you', offer }] as Partial<Conversation>[]).map((each) => inMine(each)), [true, true, true])
    assert.equal(inMine({ state: 'closed', agent: 'you', helpers: ['me'] }), false)
  })
  it('does not hold what I have put away', () => {
    assert.equal(inMine({ ...own, snoozedUntil: 9 }), false)
    assert.equal(isInView(sampleConversation({ ...own, snoozedUntil: 9 }), 'snoozed', viewer), true)
    assert.equal(isInView(sampleConversation(own), 'snoozed', viewer), false)
  })
  it('has the raised ones first among those who wait', () => {
    const shelf = putSnapshots(emptyShelf, [1, 2].map((number) => sampleConversation({ id: sampleId(number), state: 'waiting', waitingSince: number, priority: number })))
    assert.deepEqual(listView(shelf, { ...every, view: 'waiting' }).map((each) => each.priority), [2, 1])
  })
})

describe('reach', () => {
  it('goes to the last item, or to the end', () => {
    const items = [sampleConversation({ activeAt: 9 }), sampleConversation({ activeAt: 4 })]
    assert.deepEqual(reachOf(items, 'next'), { complete: false, boundary: 4 })
    assert.deepEqual(reachOf(items, undefined), whole)
    assert.deepEqual(reachOf([], 'next'), whole)
  })
})

describe('waiting', () => {
  const since = (facts: Partial<Conversation>) => waitingSinceOf(sampleConversation({ waitingSince: 1, unansweredSince: 2, assignedAt: 3, ...facts }))
  it('is for an agent first, then for an answer', () => {
    assert.deepEqual((['waiting', 'assigned', 'bot', 'closed'] as const).map((state) => since({ state })), [1, 2, undefined, undefined])
  })
  it('begins with the hand-over for what the bot left open, and ends with an answer', () => {
    const { unansweredSince: _, ...answered } = sampleConversation({ state: 'assigned', assignedAt: 3, lastMessage: { from: 'bot', text: '', at: 0 } })
    assert.equal(waitingSinceOf(answered), 3)
    assert.equal(waitingSinceOf({ ...answered, lastMessage: { from: 'agent', text: '', at: 0 } }), undefined)
  })
})

describe('unread', () => {
  it('counts for the owner only', () => {
    const facts = { state: 'assigned', agent: 'me', seq: 9, agentRead: 6, unread: 3 } as const
    assert.equal(unreadOf(sampleConversation(facts), viewer), 3)
    assert.equal(unreadOf(sampleConversation({ ...facts, agent: 'you' }), viewer), 0)
    assert.equal(unreadOf(sampleConversation({ ...facts, state: 'closed' }), viewer), 0)
  })
  it('is not what the bot and the system said', () => {
    assert.equal(unreadOf(sampleConversation({ state: 'assigned', agent: 'me', seq: 9, agentRead: 0, unread: 1 }), viewer), 1)
  })
})

describe('what a row says', () => {
  const sorry = { lastMessage: { from: 'bot', text: '非常抱歉，这就为您联系人工客服。', at: 2 }, contactSaid: '杯子碎了三个' } as const
  it('is what the contact wants, once people are to see to it', () => {
    assert.equal(wantedLine(sampleConversation({ state: 'waiting', ...sorry })), '杯子碎了三个')
    assert.equal(wantedLine(sampleConversation({ state: 'assigned', agent: 'me', ...sorry })), '杯子碎了三个')
  })
  it('is the last message while the bot has it, and after an agent has answered', () => {
    assert.equal(wantedLine(sampleConversation({ state: 'bot', ...sorry })), undefined)
    assert.equal(wantedLine(sampleConversation({ state: 'assigned', ...sorry, lastMessage: { from: 'agent', text: '您好', at: 3 } })), undefined)
  })
})
