import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Account, AccountField } from '@yanshu/contract/accounts.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { changedValues, firstEntered, isLacking, madeValues, partFields, refusedLines } from './account-values.ts'

const title = { 'zh-CN': '', 'en-US': '' }
const form: AccountField[] = [
  { name: 'appId', kind: 'text', title },
  { name: 'secret', kind: 'secret', title },
  { name: 'token', kind: 'secret', title, made: { length: 32 } },
  { name: 'encodingAesKey', kind: 'secret', title, made: { length: 43 }, optional: true },
  { name: 'mode', kind: 'choice', title, preset: 'safe', choices: [{ value: 'safe', title }, { value: 'plain', title }] },
  { name: 'passive', kind: 'switch', title, preset: false },
  { name: 'agentId', kind: 'text', title, optional: true },
  { name: 'host', kind: 'text', title, preset: 'https://api.weixin.qq.com', rare: true },
]
const stored: Account = {
  id: 'wx1', values: { appId: 'wx1', mode: 'plain', passive: false, agentId: '7', host: 'https://api.weixin.qq.com' },
  secrets: { secret: { setAt: 1 }, token: { setAt: 1 } }, callback: {},
}

test('what is made is not asked for', () => {
  const { asked, rare, made } = partFields(form)
  assert.deepEqual([asked, rare, made].map((each) => each.map(({ name }) => name)), [['appId', 'secret', 'mode', 'passive', 'agentId'], ['host'], ['token', 'encodingAesKey']])
  assert.deepEqual(Object.entries(madeValues(form)).map(([name, value]) => [name, value.length]), [['token', 32], ['encodingAesKey', 43]])
})

describe('the form', () => {
  test('shows what is proposed, then what is stored, and never a secret', () => {
    assert.deepEqual(firstEntered(form, undefined), { appId: undefined, mode: 'safe', passive: false, agentId: undefined, host: 'https://api.weixin.qq.com' })
    assert.deepEqual(firstEntered(form, stored), { appId: 'wx1', mode: 'plain', passive: false, agentId: '7', host: 'https://api.weixin.qq.com' })
  })
  test('sends all that was entered the first time', () => {
    const entered = { ...firstEntered(form, undefined), appId: ' wx1 ', secret: ' s ', agentId: '' }
    assert.deepEqual(changedValues(form, entered, undefined), { appId: 'wx1', secret: 's', mode: 'safe', passive: false, host: 'https://api.weixin.qq.com' })
  })
  test('sends only what changed later', () => {
    assert.deepEqual(changedValues(form, { ...firstEntered(form, stored), secret: '' }, stored), {})
    assert.deepEqual(changedValues(form, { ...firstEntered(form, stored), passive: true, agentId: ' ', secret: 'new' }, stored), { passive: true, agentId: '', secret: 'new' })
  })
})

test('a line that the vendor can be asked for may be empty for now', () => {
  const asking: AccountField[] = [...form, { name: 'openKfId', kind: 'text', title, optional: true, asked: true }]
  assert.deepEqual([isLacking(asking, undefined), isLacking(asking, stored), isLacking(form, stored), isLacking(asking, { ...stored, values: { openKfId: 'wk1' } })], [false, true, false, false])
})

test('the server’s refusal names lines', () => {
  const refusal = (code: 'malformed' | 'absent', issues: unknown) => new ApiError({ code, message: '', status: 400, details: { issues } })
  assert.deepEqual(refusedLines(refusal('malformed', [{ path: 'input.values.appId' }, { path: 'input.values.appId' }, { path: 'input.values.secret' }, { path: 'params.id' }])), ['appId', 'secret'])
  assert.deepEqual(refusedLines(refusal('absent', [{ path: 'input.values.appId' }])), [])
  assert.deepEqual(refusedLines(new Error('other')), [])
})
