import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OutboundMessage } from '../sending.ts'
import { memoryWorld } from '../testkit/memory-world.ts'
import { kfConfig } from './config.ts'
import { wecomKf } from './index.ts'

const config = kfConfig.parse({ corpId: 'ww12345678910abcd', secret: '0123456789abcdef', token: 'yanshu', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', openKfId: 'wk1test' })
const message: OutboundMessage = { id: 'm', recipient: 'wm1', from: 'agent', language: 'zh-CN', parts: [{ type: 'text', text: '好的' }] }

/** A platform that answers by path, and keeps what it was asked. */
function open(replies: Record<string, unknown[]>) {
  const seen: { path: string; body: Record<string, unknown> }[] = []
  const world = memoryWorld(async (url, request) => {
    if (url.pathname.endsWith('gettoken')) return Response.json({ access_token: 'T', expires_in: 7200 })
    const path = url.pathname.replace('/cgi-bin/', '')
    seen.push({ path, body: request.method === 'POST' ? (await request.json() as Record<string, unknown>) : Object.fromEntries(url.searchParams) })
    const left = replies[path] ?? [{ errcode: 0 }]
    const reply = left.length > 1 ? left.shift() : left[0]
    if (reply instanceof Error) throw reply
    return Response.json(reply)
  })
  return { world, seen }
}
const send = (world: ReturnType<typeof open>['world'], attempt = 1, mayBeThere = false) =>
  wecomKf.outbound!.send(config, world, { ...wecomKf.outbound!.encode(config, message)[0]!, ...(mayBeThere && { mayBeThere }) }, attempt)

describe('a pull', () => {
  const pull = (world: ReturnType<typeof open>['world'], from: { cursor?: string; ticket?: string }) => wecomKf.inbound!.pull!(config, world, { account: 'wk1test', ...from })

  it('names account, cursor and ticket, and leaves out what it has not', async () => {
    const { world, seen } = open({ 'kf/sync_msg': [{ errcode: 0, next_cursor: 'c2', has_more: 1, msg_list: [] }] })
    assert.deepEqual(await pull(world, { cursor: 'c1', ticket: 't1' }), { outcome: 'pulled', messages: [], next: 'c2', more: true })
    await pull(world, {})
    assert.deepEqual(seen.map(({ body }) => body), [{ cursor: 'c1', token: 't1', limit: 1000, voice_format: 0, open_kfid: 'wk1test' }, { limit: 1000, voice_format: 0, open_kfid: 'wk1test' }])
  })

  it('goes on without a ticket that is over', async () => {
    const { world, seen } = open({ 'kf/sync_msg': [{ errcode: 95007 }, { errcode: 0, next_cursor: 'c2', has_more: 0 }] })
    assert.equal((await pull(world, { cursor: 'c1', ticket: 't1' })).outcome, 'pulled')
    assert.deepEqual(seen[1]!.body, { cursor: 'c1', limit: 1000, voice_format: 0, open_kfid: 'wk1test' })
  })

  it('begins anew when the cursor is forgotten, and says so', async () => {
    const { world, seen } = open({ 'kf/sync_msg': [{ errcode: 40058, errmsg: 'invalid cursor' }, { errcode: 0, next_cursor: 'c9', has_more: 0 }] })
    assert.deepEqual(await pull(world, { cursor: 'c1' }), { outcome: 'pulled', messages: [], next: 'c9', more: false, restarted: true })
    assert.equal(seen[1]!.body.cursor, undefined)
  })

  it('says what else went wrong', async () => {
    assert.deepEqual(await pull(open({ 'kf/sync_msg': [{ errcode: 95004 }] }).world, { cursor: 'c1', ticket: 't1' }), { outcome: 'failed', reason: 'account_gone', vendor: { code: '95004' } })
    assert.equal((await pull(open({ 'kf/sync_msg': [{ errcode: -1 }] }).world, {})).outcome, 'retry')
  })
})

describe('a send', () => {
  it('is known by the id that was given to it', async () => {
    const { world, seen } = open({ 'kf/send_msg': [{ errcode: 0 }] })
    assert.deepEqual(await send(world), { outcome: 'sent', externalId: seen[0]!.body.msgid })
  })

  it('that got no answer is sent again, and one that arrived before counts', async () => {
    const lost = open({ 'kf/send_msg': [new TypeError('fetch failed')] })
    const retry = await send(lost.world)
    assert.ok(retry.outcome === 'retry' && retry.mayBeThere)
    const never = open({ 'kf/send_msg': [new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })] })
    assert.ok(!('mayBeThere' in await send(never.world)))
    const repeat = open({ 'kf/send_msg': [{ errcode: 95999, errmsg: 'duplicate msgid' }] })
    assert.equal((await send(repeat.world, 2)).outcome, 'sent')
    const silent = open({ 'kf/send_msg': [{ errcode: 40058, errmsg: 'invalid Request Parameter' }] })
    assert.equal((await send(silent.world, 2, true)).outcome, 'sent')
    assert.equal((await send(silent.world, 2)).outcome, 'failed')
    const other = open({ 'kf/send_msg': [{ errcode: 95999, errmsg: 'msgid not exist' }] })
    assert.equal((await send(other.world, 2)).outcome, 'failed')
  })

  it('in a session of somebody else says whose it is', async () => {
    for (const [state, reason] of [[3, 'handled_elsewhere'], [2, 'handled_elsewhere'], [4, 'session_ended']] as const) {
      const { world } = open({ 'kf/send_msg': [{ errcode: 95018 }], 'kf/service_state/get': [{ errcode: 0, service_state: state }] })
      assert.deepEqual(await send(world), { outcome: 'failed', reason, vendor: { code: '95018' } })
    }
    // Unread, or one that nobody has: it is nobody's word that a colleague answers there.
    for (const answer of [{ errcode: -1 }, { errcode: 48002 }, { errcode: 0, service_state: 1 }]) {
      const { world } = open({ 'kf/send_msg': [{ errcode: 95018 }, { errcode: 95018 }], 'kf/service_state/get': [answer, answer] })
      const again = await send(world)
      assert.ok(again.outcome === 'retry' && again.reason === 'busy')
      assert.deepEqual(await send(world, 4), { outcome: 'failed', reason: 'unknown', vendor: { code: '95018' } })
    }
  })
})

describe('the session', () => {
  it('is read by its numbers', async () => {
    for (const [number, state] of [[0, 'new'], [1, 'ours'], [2, 'waiting'], [3, 'colleague'], [4, 'over']] as const) {
      const { world } = open({ 'kf/service_state/get': [{ errcode: 0, service_state: number, servicer_userid: number === 3 ? 'lisi' : '' }] })
      assert.deepEqual(await wecomKf.account!.session!(config, world, 'wm1'), { outcome: 'read', session: { state, ...(number === 3 && { colleague: 'lisi' }) } })
    }
  })

  it('moves to a colleague, with the code that this gives', async () => {
    const { world, seen } = open({ 'kf/service_state/trans': [{ errcode: 0, msg_code: 'C1' }] })
    assert.deepEqual(await wecomKf.account!.move!(config, world, 'wm1', { state: 'colleague', colleague: 'lisi' }), { outcome: 'moved', code: 'C1' })
    assert.deepEqual(seen[0]!.body, { open_kfid: 'wk1test', external_userid: 'wm1', service_state: 3, servicer_userid: 'lisi' })
  })

  it('that may not move is looked at: it may be there already', async () => {
    const move = (state: number) => wecomKf.account!.move!(config, open({ 'kf/service_state/trans': [{ errcode: 95016 }], 'kf/service_state/get': [{ errcode: 0, service_state: state }] }).world, 'wm1', { state: 'over' })
    assert.deepEqual(await move(4), { outcome: 'moved' })
    assert.equal((await move(3)).outcome, 'failed')
  })
})

describe('the account', () => {
  it('knows a contact by name, picture and unionid', async () => {
    const { world } = open({ 'kf/customer/batchget': [{ errcode: 0, customer_list: [{ external_userid: 'wm1', nickname: '小明', avatar: 'https://w.example/1', gender: 1, unionid: 'u1', enter_session_context: { scene: 's1' } }], invalid_external_userid: [] }] })
    assert.deepEqual(await wecomKf.account!.profile!(config, world, 'wm1'), { name: '小明', avatar: 'https://w.example/1', scene: 's1', ids: [{ kind: 'external_userid', id: 'wm1' }, { kind: 'unionid', id: 'u1' }] })
    const late = open({ 'kf/customer/batchget': [{ errcode: 0, customer_list: [], invalid_external_userid: ['wm1'] }] })
    assert.equal(await wecomKf.account!.profile!(config, late.world, 'wm1'), undefined)
  })

  const listed = (privilege: boolean) => ({ errcode: 0, account_list: [{ open_kfid: 'wk1test', name: '客服', manage_privilege: privilege }] })
  const cases: [what: string, replies: Record<string, unknown[]>, steps: string[]][] = [
    ['all is well', { 'kf/account/list': [listed(true)], 'kf/servicer/list': [{ errcode: 0, servicer_list: [{ userid: 'a', status: 1 }] }] }, ['credentials good', 'account good', 'servicers good']],
    ['people are on duty', { 'kf/account/list': [listed(true)], 'kf/servicer/list': [{ errcode: 0, servicer_list: [{ userid: 'a', status: 0 }] }] }, ['credentials good', 'account good', 'servicers skipped']],
    ['the account is not managed by API', { 'kf/account/list': [listed(false)] }, ['credentials good', 'account bad']],
    ['the account is not there', { 'kf/account/list': [{ errcode: 0, account_list: [] }] }, ['credentials good', 'account bad']],
    ['our address is not trusted', { 'kf/account/list': [{ errcode: 60020, errmsg: 'not allow to access from your ip, from ip: 203.0.113.9' }] }, ['credentials good', 'account bad']],
  ]
  for (const [what, replies, steps] of cases) {
    it(`is checked: ${what}`, async () => assert.deepEqual((await wecomKf.account!.check!(config, open(replies).world)).map(({ step, is }) => `${step} ${is}`), steps))
  }

  it('is chosen from the company’s, those first that may be used', async () => {
    const { corpId, secret, host } = config
    const list = { errcode: 0, account_list: [{ open_kfid: 'wk2', name: '门店', manage_privilege: false }, { open_kfid: 'wk1', name: '客服', manage_privilege: true }] }
    const choices = (entered: Record<string, unknown>, reply: unknown) => wecomKf.account!.choices!('openKfId', entered, open({ 'kf/account/list': [reply] }).world)
    assert.deepEqual(await choices({ corpId, secret, host, token: 'x' }, list), { outcome: 'read', items: [{ value: 'wk1', title: '客服', usable: true }, { value: 'wk2', title: '门店', usable: false }] })
    const refused = await choices({ corpId, secret, host }, { errcode: 60020, errmsg: 'not allow to access from your ip, from ip: 203.0.113.9' })
    assert.deepEqual((await wecomKf.account!.check!(kfConfig.parse({ ...config, openKfId: undefined }), open({ 'kf/account/list': [list] }).world)).map(({ step, is }) => `${step} ${is}`), ['credentials good', 'account bad'])
    assert.ok(refused.outcome === 'refused' && refused.check.vendor?.startsWith('60020'))
    const incomplete = await choices({ corpId }, list)
    assert.deepEqual(incomplete.outcome === 'incomplete' && incomplete.issues.map(({ path }) => path.join('.')), ['secret'])
  })
})
