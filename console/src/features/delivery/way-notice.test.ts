import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ReplyWay } from '@yanshu/contract/delivery.ts'
import { wayNotice } from './way-notice.ts'

const hour = 3_600_000
const way: ReplyWay = { channel: 'wechat-official', limited: true, passive: false, typing: true, window: { limit: 5, left: 5, until: 40 * hour } }

describe('what an agent is told before writing', () => {
  it('is how many sends are left and for how long', () => {
    assert.deepEqual(wayNotice(way, 0), { tone: 'calm', left: 5, limit: 5, forMs: 40 * hour })
    assert.equal(wayNotice({ ...way, window: { limit: 5, left: 2, until: 40 * hour } }, 0)?.tone, 'few')
    assert.equal(wayNotice(way, 39 * hour)?.tone, 'few')
  })
  it('is why nothing can arrive', () => {
    assert.deepEqual(wayNotice(way, 40 * hour), { tone: 'no', why: 'closed' })
    assert.deepEqual(wayNotice({ ...way, window: { limit: 5, left: 0, until: hour } }, 0), { tone: 'no', why: 'used' })
    for (const closed of ['gone', 'refuses'] as const) assert.deepEqual(wayNotice({ ...way, closed }, 0), { tone: 'no', why: closed })
    for (const session of ['colleague', 'waiting', 'over'] as const) assert.deepEqual(wayNotice({ ...way, session }, 0), { tone: 'no', why: session })
    assert.equal(wayNotice({ ...way, session: 'ours' }, 0)?.tone, 'calm')
  })
  it('is that a passive account answers later, and nothing where one may always write', () => {
    assert.deepEqual(wayNotice({ ...way, passive: true }, 0), { tone: 'far' })
    const { window: _window, ...always } = way
    assert.equal(wayNotice({ ...always, limited: false }, 0), undefined)
    assert.deepEqual(wayNotice(always, 0), { tone: 'no', why: 'closed' })
  })
})
