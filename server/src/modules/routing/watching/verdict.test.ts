import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { reinforces, silenceSince, verdictOn } from './verdict.ts'

const limits = { silenceWarnSeconds: 60, silenceMoveSeconds: 180 }
const silent = { state: 'assigned' as const, unansweredSince: 10_000, assignedAt: 5_000 }

describe('an agent\'s silence', () => {
  const cases: [what: string, ...given: Parameters<typeof verdictOn>, verdict: ReturnType<typeof verdictOn>][] = [
    ['is nothing at first', silent, limits, 69_999, undefined],
    ['is warned of in time', silent, limits, 70_000, 'warn'],
    ['ends with the chat elsewhere', silent, limits, 190_000, 'move'],
    ['is counted from when the agent had it', { ...silent, assignedAt: 60_000 }, limits, 70_000, undefined],
    ['is none when the contact has an answer', { state: 'assigned', assignedAt: 5_000 }, limits, 999_999, undefined],
    ['is none while nobody has it', { ...silent, state: 'waiting' }, limits, 999_999, undefined],
    ['is none while it is put off', { ...silent, snoozedUntil: 900_000 }, limits, 800_000, undefined],
    ['only warns where nothing is moved', silent, { ...limits, silenceMoveSeconds: 0 }, 999_999, 'warn'],
    ['only moves where nobody is warned', silent, { ...limits, silenceWarnSeconds: 0 }, 100_000, undefined],
    ['is not looked at where neither is wanted', silent, { silenceWarnSeconds: 0, silenceMoveSeconds: 0 }, 999_999, undefined],
  ]
  for (const [what, conversation, given, now, verdict] of cases) test(what, () => assert.equal(verdictOn(conversation, given, now), verdict))
  test('begins with the contact\'s message or the assignment, whichever is later', () => assert.equal(silenceSince({ ...silent, assignedAt: 12_000 }), 12_000))
})

describe('helping out', () => {
  const reserve = { groups: ['b'], above: 10, below: 3, seconds: 60 }
  const cases: [what: string, ...given: Parameters<typeof reinforces>, what2: ReturnType<typeof reinforces>][] = [
    ['begins when more wait than may', reserve, { active: false, backlog: 11, calmSince: null }, 0, 'begin'],
    ['does not begin at the limit', reserve, { active: false, backlog: 10, calmSince: null }, 0, undefined],
    ['goes on between the limits', reserve, { active: true, backlog: 4, calmSince: null }, 0, undefined],
    ['begins to be over at the lower limit', reserve, { active: true, backlog: 3, calmSince: null }, 5, 'calm'],
    ['is over when it stayed so', reserve, { active: true, backlog: 0, calmSince: 5 }, 60_005, 'end'],
    ['is not over before', reserve, { active: true, backlog: 0, calmSince: 5 }, 60_004, undefined],
    ['counts anew when more wait meanwhile', reserve, { active: true, backlog: 4, calmSince: 5 }, 60_005, 'busy'],
    ['is over when nobody wants it any more', undefined, { active: true, backlog: 99, calmSince: null }, 0, 'end'],
    ['does not begin where nobody wants it', undefined, { active: false, backlog: 99, calmSince: null }, 0, undefined],
  ]
  for (const [what, given, standing, now, verdict] of cases) test(what, () => assert.equal(reinforces(given, standing, now), verdict))
})
