import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { windowAfter, windowRefusal, windowSpent, type ReplyWindow, type Trigger, type WindowLimits } from './reply-window.ts'

const hour = 3_600_000
const official: WindowLimits = { message: { sends: 5, lifeMs: 48 * hour }, tap: { sends: 3, lifeMs: 60_000 }, arrival: { sends: 3, lifeMs: 60_000 } }

const cases: [what: string, trigger: Trigger, at: number, current: ReplyWindow | undefined, after: ReplyWindow][] = [
  ['a first message', 'message', 0, undefined, { limit: 5, left: 5, until: 48 * hour }],
  ['a tap alone', 'tap', 0, undefined, { limit: 3, left: 3, until: 60_000 }],
  ['a message after a tap', 'message', 10_000, { limit: 3, left: 1, until: 60_000 }, { limit: 5, left: 5, until: 10_000 + 48 * hour }],
  ['a tap after a message keeps the larger limit and the later end', 'tap', 10_000, { limit: 5, left: 0, until: 48 * hour }, { limit: 5, left: 5, until: 48 * hour }],
  ['a second message does not add up', 'message', hour, { limit: 5, left: 4, until: 48 * hour }, { limit: 5, left: 5, until: 49 * hour }],
  ['a tap after the end begins anew', 'tap', 49 * hour, { limit: 5, left: 5, until: 48 * hour }, { limit: 3, left: 3, until: 49 * hour + 60_000 }],
  ['following, then tapping', 'tap', 30_000, { limit: 3, left: 2, until: 60_000 }, { limit: 3, left: 3, until: 90_000 }],
]

describe('the reply window', () => {
  for (const [what, trigger, at, current, after] of cases) {
    it(what, () => assert.deepEqual(windowAfter(official, trigger, at, current), after))
  }

  it('stays as it is after what opens nothing', () => {
    const open = { limit: 5, left: 2, until: hour }
    assert.deepEqual(windowAfter({ message: { sends: 5, lifeMs: hour } }, 'tap', 1, open), open)
    assert.equal(windowAfter({}, 'tap', 1), undefined)
    assert.equal(windowAfter({}, 'tap', hour, open), undefined)
  })

  it('says why nothing may be sent', () => {
    const open = windowAfter(official, 'message', 0)!
    assert.equal(windowRefusal(undefined, 1, 0), 'window_closed')
    assert.equal(windowRefusal(open, 1, 48 * hour), 'window_closed')
    assert.equal(windowRefusal(open, 5, 48 * hour - 1), undefined)
    const spent = windowSpent(windowSpent(open, 3), 2)
    assert.equal(spent.left, 0)
    assert.equal(windowRefusal(spent, 1, 1), 'quota_used')
    assert.equal(windowSpent(spent, 1).left, 0)
  })
})
