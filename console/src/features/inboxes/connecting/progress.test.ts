import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Account, AccountCheck, AccountState } from '@yanshu/contract/accounts.ts'
import { nextStep, progressOf, refusalOf } from './progress.ts'

const account = (callback: Account['callback']): Account => ({ id: 'wx1', values: {}, secrets: {}, callback })
const title = { 'zh-CN': '', 'en-US': '' }
const checked = (...is: AccountCheck['is'][]) => ({ at: 1, checks: is.map((each, index) => ({ step: String(index), title, is: each, says: title })) })

describe('the steps', () => {
  const table: [what: string, state: Pick<AccountState, 'account'>, checks: ReturnType<typeof checked> | undefined, enabled: boolean, next: string | undefined][] = [
    ['begin with the account', {}, undefined, false, 'account'],
    ['go on at the platform', { account: account({}) }, undefined, false, 'platform'],
    ['stay there while it is refused', { account: account({ refusedAt: 5, refusedWhy: 'signature' }) }, undefined, false, 'platform'],
    ['check once it is verified', { account: account({ verifiedAt: 1 }) }, undefined, false, 'checks'],
    ['stay where a check fails', { account: account({ verifiedAt: 1 }) }, checked('good', 'bad'), false, 'checks'],
    ['end with switching it on', { account: account({ verifiedAt: 1 }) }, checked('good', 'skipped'), false, 'enable'],
    ['are over for what runs', { account: account({ receivedAt: 1 }) }, undefined, true, undefined],
    ['come back when the platform is refused', { account: account({ receivedAt: 1, refusedAt: 2 }) }, undefined, true, 'platform'],
    ['come back for what was switched on before the platform knew', { account: account({}) }, undefined, true, 'platform'],
  ]
  test('come back to the account when something can be chosen only now', () => {
    assert.equal(nextStep(progressOf({ account: account({}) }, undefined, false, true)), 'platform')
    assert.equal(nextStep(progressOf({ account: account({ verifiedAt: 1 }) }, undefined, false, true)), 'account')
  })
  for (const [what, state, checks, enabled, next] of table) test(what, () => assert.equal(nextStep(progressOf(state, checks, enabled)), next))
})

test('what was switched off says so, and what runs can be checked at any time', () => {
  const proved = { account: account({ receivedAt: 1 }) }
  assert.deepEqual(progressOf(proved, undefined, false), { account: 'done', platform: 'done', checks: 'now', enable: 'off' })
  assert.deepEqual(progressOf(proved, undefined, true), { account: 'done', platform: 'done', checks: 'open', enable: 'done' })
  assert.equal(progressOf({ account: account({}) }, undefined, false).enable, 'later')
})

test('a refusal counts until the platform comes again and is believed', () => {
  assert.equal(refusalOf({ verifiedAt: 1, refusedAt: 2, refusedWhy: 'plain' }), 'plain')
  assert.equal(refusalOf({ verifiedAt: 3, refusedAt: 2, refusedWhy: 'plain' }), undefined)
  assert.equal(refusalOf({ receivedAt: 3, refusedAt: 2 }), undefined)
  assert.equal(refusalOf({ refusedAt: 2, refusedWhy: 'receiver' }), 'key')
  assert.equal(refusalOf({ refusedAt: 2 }), 'signature')
})
