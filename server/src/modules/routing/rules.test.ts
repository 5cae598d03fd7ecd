import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AutomaticMode, RoutingPlan } from '@yanshu/contract/routing.ts'
import { choose, fitOf, inOrder, isHere, type Candidate } from './rules.ts'

const agent = (id: string, changes: Partial<Candidate> = {}): Candidate => ({
  id, state: 'online', connected: true, load: 0, capacity: 5, assignedAt: 0, idleSince: 0, turn: 0, skill: 50, lent: false, permitted: true, ...changes,
})

describe('the order of those who are free', () => {
  const cases: [what: string, mode: AutomaticMode, skillFirst: boolean, agents: Candidate[], order: string][] = [
    ['nobody', 'least_busy', true, [], ''],
    ['the smaller load', 'least_busy', true, [agent('a', { load: 3 }), agent('b', { load: 1 })], 'b a'],
    ['the smaller share, not the smaller number', 'least_busy', true, [agent('a', { load: 2, capacity: 10 }), agent('b', { load: 1, capacity: 2 })], 'a b'],
    ['the one idle longest among equals', 'least_busy', true, [agent('a', { assignedAt: 9 }), agent('b', { assignedAt: 4 })], 'b a'],
    ['nobody who is full', 'least_busy', true, [agent('a', { load: 5 })], ''],
    ['nobody who chose another state', 'least_busy', true, [agent('a', { state: 'busy' }), agent('b', { state: 'break' }), agent('c', { state: 'offline' })], ''],
    ['nobody without a connection', 'least_busy', true, [agent('a', { connected: false })], ''],
    ['nobody without places', 'least_busy', true, [agent('a', { capacity: 0 })], ''],
    ['nobody who is not permitted', 'least_busy', true, [agent('a', { permitted: false }), agent('b')], 'b'],
    ['in turn, whatever the load', 'round_robin', true, [agent('a', { turn: 7 }), agent('b', { turn: 5, load: 4 }), agent('c', { turn: 6 })], 'b c a'],
    ['who has been idle longest, whatever the load', 'longest_idle', true, [agent('a', { idleSince: 30 }), agent('b', { idleSince: 20, load: 2 })], 'b a'],
    ['the higher skill before the smaller load', 'least_busy', true, [agent('a', { skill: 40 }), agent('b', { skill: 90, load: 4 })], 'b a'],
    ['not so where skill is not asked', 'least_busy', false, [agent('a', { skill: 40 }), agent('b', { skill: 90, load: 4 })], 'a b'],
    ['the next skill when the highest is full', 'least_busy', true, [agent('a', { skill: 90, load: 5 }), agent('b', { skill: 60 }), agent('c', { skill: 70 })], 'c b'],
    ['who was drawn in comes last, however skilled', 'least_busy', true, [agent('a', { lent: true, skill: 100 }), agent('b', { skill: 1, load: 4 })], 'b a'],
  ]
  for (const [what, mode, skillFirst, agents, order] of cases) {
    test(what, () => assert.equal(inOrder(agents, mode, skillFirst).map((each) => each.id).join(' '), order))
  }
})

describe('being here', () => {
  const cases: [what: string, one: Candidate, here: boolean][] = [
    ['who is online', agent('a', { load: 5 }), true],
    ['who is busy, and will take more', agent('a', { state: 'busy' }), true],
    ['not who pauses', agent('a', { state: 'break' }), false],
    ['not who is offline', agent('a', { state: 'offline' }), false],
    ['not who has no connection', agent('a', { state: 'busy', connected: false }), false],
    ['not who takes none at all', agent('a', { capacity: 0 }), false],
    ['not who may not have this one', agent('a', { permitted: false }), false],
  ]
  for (const [what, one, here] of cases) test(what, () => assert.equal(isHere(one), here))

  test('says why somebody does not fit', () => {
    assert.deepEqual([agent('a'), agent('a', { load: 5 }), agent('a', { state: 'break' }), agent('a', { connected: false }), agent('a', { state: 'offline' }), agent('a', { permitted: false })].map(fitOf),
      ['free', 'full', 'break', 'unconnected', 'offline', 'not_permitted'])
  })
})

describe('choosing', () => {
  const plan: RoutingPlan = { mode: 'least_busy', stickyMinutes: 2, stickyThen: 'round_robin', skillFirst: true }
  const asked = { plan, agents: [agent('a', { load: 1 }), agent('b')], open: true, knownAgent: null, since: 1000, now: 2000 }
  const sticky = { ...asked, plan: { ...plan, mode: 'sticky' as const }, knownAgent: 'a' }
  const full = agent('a', { load: 5 })
  const cases: [what: string, asked: Parameters<typeof choose>[0], choice: ReturnType<typeof choose>][] = [
    ['the best of the group', asked, { agent: 'b', reason: 'least_busy' }],
    ['nobody outside business hours', { ...asked, open: false }, { reason: 'waits_closed' }],
    ['nobody where nobody is', { ...asked, agents: [agent('a', { connected: false })] }, { reason: 'waits_nobody' }],
    ['nobody where all are full', { ...asked, agents: [full] }, { reason: 'waits_busy' }],
    ['nobody where who is here is busy', { ...asked, agents: [agent('a', { state: 'busy' }), agent('b', { connected: false })] }, { reason: 'waits_busy', occupied: true }],
    ['nobody where people take by hand', { ...asked, plan: { ...plan, mode: 'manual' } }, { reason: 'waits_manual' }],
    ['nobody is here for those who take by hand either', { ...asked, plan: { ...plan, mode: 'manual' }, agents: [] }, { reason: 'waits_nobody' }],
    ['who knows the contact, though busier', sticky, { agent: 'a', reason: 'sticky' }],
    ['to wait for who knows the contact', { ...sticky, agents: [full, agent('b')] }, { reason: 'waits_known', until: 121_000 }],
    ['the next mode when that took too long', { ...sticky, agents: [full, agent('b')], now: 121_000 }, { agent: 'b', reason: 'round_robin' }],
    ['the next mode when who knows the contact is away', { ...sticky, agents: [agent('a', { state: 'break' }), agent('b')] }, { agent: 'b', reason: 'round_robin' }],
    ['the next mode for who is new', { ...sticky, knownAgent: null }, { agent: 'a', reason: 'round_robin' }],
  ]
  for (const [what, given, choice] of cases) test(what, () => assert.deepEqual(choose(given), choice))
})
