import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { chooseLeastBusy, isHere, type Candidate } from './rules.ts'

const agent = (id: string, changes: Partial<Candidate> = {}): Candidate =>
  ({ id, state: 'online', connected: true, load: 0, capacity: 5, assignedAt: 0, ...changes })

describe('choosing the least busy', () => {
  const cases: [what: string, agents: Candidate[], chosen: string | undefined][] = [
    ['nobody', [], undefined],
    ['the smaller load', [agent('a', { load: 3 }), agent('b', { load: 1 })], 'b'],
    ['the smaller share, not the smaller number', [agent('a', { load: 2, capacity: 2 + 8 }), agent('b', { load: 1, capacity: 2 })], 'a'],
    ['the one idle longest among equals', [agent('a', { assignedAt: 9 }), agent('b', { assignedAt: 4 })], 'b'],
    ['nobody who is full', [agent('a', { load: 5 })], undefined],
    ['nobody who chose another state', [agent('a', { state: 'busy' }), agent('b', { state: 'break' }), agent('c', { state: 'offline' })], undefined],
    ['nobody without a connection', [agent('a', { connected: false })], undefined],
    ['nobody without places', [agent('a', { capacity: 0 })], undefined],
  ]
  for (const [what, agents, chosen] of cases) test(what, () => assert.equal(chooseLeastBusy(agents)?.id, chosen))
})

describe('being here', () => {
  const cases: [what: string, one: Candidate, here: boolean][] = [
    ['who is online', agent('a', { load: 5 }), true],
    ['who is busy, and will take more', agent('a', { state: 'busy' }), true],
    ['not who pauses', agent('a', { state: 'break' }), false],
    ['not who is offline', agent('a', { state: 'offline' }), false],
    ['not who has no connection', agent('a', { state: 'busy', connected: false }), false],
    ['not who takes none at all', agent('a', { capacity: 0 }), false],
  ]
  for (const [what, one, here] of cases) test(what, () => assert.equal(isHere(one), here))
})
