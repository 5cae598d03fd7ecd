import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SlaPolicy, SlaState } from '@yanshu/contract/sla.ts'
import { closesAt, isOpen, nextOpening } from '../../hours/opening.ts'
import { dueStep, policyFor, raisedPriority, stoppedState, timesOf } from './clock-rules.ts'
import { afterOpenTime } from './open-time.ts'

const policy = (name: string, more: Partial<SlaPolicy> = {}): SlaPolicy => ({
  id: name, name, enabled: true, brands: [], inboxes: [], groups: [], priorities: [], targets: { first_reply: 60_000 }, businessHours: false, warnAt: 80, raisePriority: false, ...more,
})

describe('which service level counts', () => {
  const at = { brand: 'b', inbox: 'i', group: 'g', priority: 0 }
  const cases: [what: string, policies: SlaPolicy[], where: typeof at | Omit<typeof at, 'group'>, chosen: string | undefined][] = [
    ['none where there is none', [], at, undefined],
    ['the first that fits', [policy('1', { groups: ['other'] }), policy('2', { groups: ['g'] }), policy('3')], at, '2'],
    ['not one that is off', [policy('1', { enabled: false }), policy('2')], at, '2'],
    ['all conditions must fit', [policy('1', { brands: ['b'], inboxes: ['x'] })], at, undefined],
    ['by priority', [policy('1', { priorities: [2, 3] }), policy('2', { priorities: [0] })], at, '2'],
    ['of a group only with a group', [policy('1', { groups: ['g'] })], { brand: 'b', inbox: 'i', priority: 0 }, undefined],
  ]
  for (const [what, policies, where, chosen] of cases) test(what, () => assert.equal(policyFor(policies, where)?.name, chosen))
})

test('the warning comes after its share of the time', () => assert.deepEqual(timesOf({ warnAt: 80 }, 60_000, (ms) => 1000 + ms), { warnAt: 49_000, dueAt: 61_000 }))

describe('what is due', () => {
  const cases: [state: SlaState, now: number, due: string | undefined][] = [
    ['running', 79, undefined], ['running', 80, 'warned'], ['running', 100, 'breached'], ['warned', 99, undefined], ['warned', 100, 'breached'], ['breached', 200, undefined], ['met', 200, undefined],
  ]
  for (const [state, now, due] of cases) test(`${state} at ${now}`, () => assert.equal(dueStep({ state, warnAt: 80, dueAt: 100 }, now), due))
})

test('what a clock is once it has stopped', () => {
  assert.equal(stoppedState({ state: 'warned', dueAt: 100 }, 99, 'answered'), 'met')
  assert.equal(stoppedState({ state: 'running', dueAt: 100 }, 100, 'answered'), 'missed')
  assert.equal(stoppedState({ state: 'breached', dueAt: 100 }, 120, 'given_up'), 'missed')
  assert.equal(stoppedState({ state: 'running', dueAt: 100 }, 50, 'given_up'), 'cancelled')
})

test('priority is only ever raised', () => {
  assert.deepEqual([raisedPriority('warned', 0), raisedPriority('warned', 2), raisedPriority('breached', 2), raisedPriority('breached', 3)], [2, undefined, 3, undefined])
})

describe('open time', () => {
  const day = [{ from: 9 * 60, to: 18 * 60 }]
  const hours = { timeZone: 'Asia/Shanghai', week: [day, day, day, day, day, [], []] as [typeof day, typeof day, typeof day, typeof day, typeof day, [], []], exceptions: [] }
  const opening = (at: number) => {
    const opensAt = nextOpening(hours, at)
    return { open: isOpen(hours, at), ...(opensAt !== undefined && { opensAt }), closesAt: closesAt(hours, at) }
  }
  const cn = (text: string) => Date.parse(`${text}+08:00`)
  const minutes = (count: number) => count * 60_000
  const cases: [what: string, start: string, ms: number, end: string][] = [
    ['passes within the day', '2026-11-23T10:00:00', minutes(30), '2026-11-23T10:30:00'],
    ['stands still at night', '2026-11-23T17:50:00', minutes(30), '2026-11-24T09:20:00'],
    ['and over the weekend', '2026-11-20T17:50:00', minutes(30), '2026-11-23T09:20:00'],
    ['begins when it opens', '2026-11-22T12:00:00', minutes(5), '2026-11-23T09:05:00'],
    ['ends with the last minute', '2026-11-23T17:30:00', minutes(30), '2026-11-23T18:00:00'],
    ['stops at once when it closes in the middle of five minutes', '2026-11-23T17:58:00', minutes(3), '2026-11-24T09:01:00'],
    ['runs over several days', '2026-11-23T09:00:00', minutes(20 * 60), '2026-11-25T11:00:00'],
  ]
  for (const [what, start, ms, end] of cases) test(what, () => assert.equal(new Date(afterOpenTime(opening, cn(start), ms)).toISOString(), new Date(cn(end)).toISOString()))
  test('passes as any time does where nothing says when it opens', () => assert.equal(afterOpenTime(() => ({ open: false }), 1000, 500), 1500))
})
