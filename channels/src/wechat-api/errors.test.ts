import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sendReasonNames } from '@yanshu/contract/send-reasons.ts'
import { knownCodes, refusalOf, wantsToken } from './errors.ts'

const now = Date.parse('2026-11-23T15:00:00Z')
const of = (code: number, attempt = 1, message = '', platform: 'weixin' | 'wecom' = 'weixin') => refusalOf({ platform, code: String(code), message, attempt, now })

/** The codes of the platforms' documents that a sender can meet; those of typing, of signing in and of fetching tokens have their own places. */
const documented = [
  -1, 40001, 40014, 42001, 41001, 40003, 40007, 40013, 40125, 40058, 40096, 40164, 60020, 40200, 43004, 43019, 45001, 45002, 45008, 45009, 45011, 45015, 45033,
  45047, 45098, 48001, 48002, 48004, 50001, 60011, 81013, 301002, 84061, 95000, 95004, 95001, 95002, 95003, 95005, 95006, 95007, 95008, 95009, 95011, 95012, 95013,
  95014, 95016, 95017, 95018, 95019, 95026, 95030,
]

describe('errors of the platforms', () => {
  it('all have a meaning', () => {
    for (const code of documented) {
      assert.ok(knownCodes.includes(String(code)), String(code))
      const { reason, vendor } = of(code)
      assert.ok(sendReasonNames.includes(reason))
      assert.equal(vendor?.code, String(code))
    }
    assert.deepEqual(of(99999), { outcome: 'failed', reason: 'unknown', vendor: { code: '99999' } })
  })

  it('that end a window or use up a quota are never repeated', () => {
    for (const code of [45015, 45047, 95001, 95002, 95018]) assert.equal(of(code).outcome, 'failed')
    assert.equal(of(45015).reason, 'window_closed')
    assert.equal(of(95001).reason, 'quota_used')
    assert.equal(of(95018).reason, 'handled_elsewhere')
    assert.equal(of(95026).reason, 'request_wrong')
  })

  it('of a busy platform are tried after half a second, one and two, then given up', () => {
    for (const [attempt, least] of [[1, 500], [2, 1000], [3, 2000]] as const) {
      const refusal = of(-1, attempt)
      assert.ok(refusal.outcome === 'retry' && refusal.afterMs >= least && refusal.afterMs <= least * 1.34, JSON.stringify(refusal))
    }
    assert.deepEqual(of(-1, 4), { outcome: 'failed', reason: 'busy', vendor: { code: '-1' } })
  })

  it('of one that is asked too often are waited out, for it counts by the minute', () => {
    const waits = Array.from({ length: 9 }, (_, at) => of(45011, at + 1)).map((refusal) => (refusal.outcome === 'retry' ? refusal.afterMs : -1))
    assert.ok(waits.slice(0, 8).every((ms) => ms > 0) && waits.reduce((sum, ms) => sum + ms) > 60_000, waits.join())
    assert.equal(waits[8], -1)
  })

  it('of a limit park the account until it is renewed', () => {
    assert.deepEqual(of(45009), { outcome: 'retry', afterMs: 3_600_000, reason: 'limit_reached', whole: true, vendor: { code: '45009' } })
    const wecom = of(45009, 1, '', 'wecom')
    assert.equal(wecom.outcome === 'retry' && wecom.afterMs, 60_000)
  })

  it('of a token are known, and end after the second time', () => {
    assert.deepEqual([40001, 40014, 42001, 41001].map((code) => wantsToken(String(code))), [true, true, true, false])
    assert.equal(of(40001, 3).outcome, 'failed')
  })

  it('keep a request number or the address to be listed, nothing else', () => {
    assert.equal(of(40003, 1, 'invalid openid oABC hint: [x] rid: 6628-abc').vendor?.note, 'rid: 6628-abc')
    assert.equal(of(40164, 1, 'invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist').vendor?.note, '203.0.113.9')
    assert.equal(of(60020, 1, 'not allow to access from your ip, from ip: 203.0.113.9').vendor?.note, '203.0.113.9')
    assert.deepEqual(of(40003, 1, 'access_token=SECRET').vendor, { code: '40003' })
  })
})
