import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { dueFirst, morePressing, toneOf, withClock } from './clocks.ts'

const clock = (conversation: string, dueAt: number, facts: Partial<SlaClock> = {}): SlaClock => ({ conversation, kind: 'first_reply', policy: 'p', state: 'running', startedAt: 0, warnAt: dueAt - 10, dueAt, ...facts })

describe('the clock of a conversation', () => {
  it('is the one due first', () => {
    const first = dueFirst([clock('a', 90, { kind: 'resolution' }), clock('a', 50), clock('b', 70)])
    assert.deepEqual([first.get('a')?.kind, first.get('b')?.dueAt], ['first_reply', 70])
  })
  it('is none that has stopped', () => assert.equal(dueFirst([clock('a', 50, { stoppedAt: 20 })]).size, 0))
  it('is calm, nearly over, or over', () => assert.deepEqual([30, 40, 50].map((now) => toneOf(clock('a', 50), now)), ['calm', 'soon', 'late']))
  it('stands beside no wait that is less pressing, and gives way to one that is more', () => {
    assert.equal(morePressing(clock('a', 50), 1000, 60), 'clock')
    assert.equal(morePressing(clock('a', 50), 600_000, 30), 'wait')
    assert.equal(morePressing(undefined, 1000, 30), 'wait')
    assert.equal(morePressing(clock('a', 50), undefined, 30), 'clock')
    assert.equal(morePressing(undefined, undefined, 30), undefined)
  })
  it('follows what is told of it', () => {
    const held = [clock('a', 50), clock('a', 90, { kind: 'resolution' })]
    assert.deepEqual(withClock(held, clock('a', 60)).map((each) => each.dueAt), [90, 60])
    assert.deepEqual(withClock(held, clock('a', 50, { stoppedAt: 9, state: 'met' })).map((each) => each.kind), ['resolution'])
  })
})
