import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { MINUTE } from '../clock.ts'
import { signPage } from '../seal.ts'
import type { Api } from '../testkit/api.ts'
import { startStage } from '../testkit/stage.ts'
import type { Stage } from '../testkit/stage.ts'
import { checkPage } from './js-sdk.ts'

let stage: Stage
let corp: Api
before(async () => {
  stage = await startStage()
  corp = await stage.corpApi()
})
after(() => stage.close())

const authorize = (appid: string, more: Readonly<Record<string, string>> = {}) =>
  `${stage.platform.addresses.open}/connect/oauth2/authorize?${new URLSearchParams({ appid, redirect_uri: 'http://127.0.0.1:1/back?x=1', response_type: 'code', scope: 'snsapi_base', state: 'abc123', ...more }).toString()}#wechat_redirect`
const codeOf = (url: string, who: string) => new URL(stage.platform.signIn(url, who)).searchParams.get('code') ?? ''

test('a member comes back with a code that can be used once, in five minutes', async () => {
  const target = new URL(stage.platform.signIn(authorize(stage.corp.corpid), 'zhangwei'))
  assert.deepEqual([target.searchParams.get('x'), target.searchParams.get('state')], ['1', 'abc123'])
  const code = target.searchParams.get('code') ?? ''
  const use = (given: string) => corp.get('/cgi-bin/auth/getuserinfo', { code: given })
  const who = await use(code)
  assert.equal(who.userid, 'zhangwei')
  assert.equal((await use(code)).errcode, 40029)
  assert.equal((await corp.post('/cgi-bin/auth/getuserdetail', { user_ticket: who.user_ticket })).userid, 'zhangwei')
  assert.equal((await use(codeOf(authorize(stage.corp.corpid), 'lin'))).userid, undefined, 'no member')
  const late = codeOf(authorize(stage.corp.corpid), 'zhangwei')
  stage.platform.world.clock.turn(5 * MINUTE)
  assert.equal((await use(late)).errcode, 40029)
  assert.throws(() => stage.platform.signIn(authorize(stage.corp.corpid), 'zhouqi'), /does not let/)
})

test('the page asks who it is, and refuses strange hosts, accounts and states', async () => {
  const page = async (url: string) => (await fetch(url)).text()
  assert.match(await page(authorize(stage.corp.corpid)), /张薇/)
  assert.match(await page(authorize(stage.corp.corpid, { redirect_uri: 'https://elsewhere.example/' })), /50001/)
  assert.match(await page(authorize('wxnone')), /40013/)
  assert.match(await page(authorize(stage.corp.corpid, { state: 'a-b' })), /40058/)
  const chosen = await fetch(`${authorize(stage.corp.corpid).split('#')[0] ?? ''}&choice=zhangwei`, { redirect: 'manual' })
  assert.match(chosen.headers.get('location') ?? '', /^http:\/\/127\.0\.0\.1:1\/back\?x=1&code=.+&state=abc123$/)
})

test('an official account learns openid and unionid, the name only with consent', async () => {
  const { appid, secret } = stage.official
  const { api } = stage.platform.addresses
  const exchange = async (scope: string) => (await fetch(`${api}/sns/oauth2/access_token?${new URLSearchParams({ appid, secret, grant_type: 'authorization_code', code: codeOf(authorize(appid, { scope }), 'lin') }).toString()}`)).json() as Promise<Record<string, string>>
  const profile = async (grant: Record<string, string>) => (await fetch(`${api}/sns/userinfo?${new URLSearchParams({ access_token: grant.access_token ?? '', openid: grant.openid ?? '', lang: 'zh_CN' }).toString()}`)).json() as Promise<Record<string, unknown>>
  const silent = await exchange('snsapi_base')
  assert.equal(silent.openid, stage.platform.appChat(appid, 'lin').openid)
  assert.equal((await profile(silent)).errcode, 48001)
  assert.equal((await profile(await exchange('snsapi_userinfo'))).nickname, '林小满')
})

test('a page is let in by the right ticket for its own address, on a trusted host', async () => {
  const url = 'http://127.0.0.1:8080/sidebar/?code=1'
  const agent = `${stage.corp.corpid}/${stage.app.agentid}`
  const tickets = { corp: String((await corp.get('/cgi-bin/get_jsapi_ticket')).ticket), agent: String((await corp.get('/cgi-bin/ticket/get', { type: 'agent_config' })).ticket) }
  const check = (kind: 'corp' | 'agent', ticket: string, signed = url, real = url) =>
    checkPage(stage.platform.world, { kind, owner: kind === 'corp' ? stage.corp.corpid : agent, url: real, nonceStr: 'n', timestamp: '1700000000', signature: signPage(ticket, 'n', '1700000000', signed) })
  assert.deepEqual([check('corp', tickets.corp), check('agent', tickets.agent), check('agent', tickets.corp)], [0, 0, 40093])
  assert.equal(check('corp', tickets.corp, 'http://127.0.0.1:8080/sidebar/'), 40093, 'another address was signed')
  assert.equal(check('corp', tickets.corp, 'https://elsewhere.example/', 'https://elsewhere.example/'), 80001)
  assert.equal((await corp.get('/cgi-bin/ticket/get', { type: 'jsapi' })).errcode, 40058)
})

test('tickets are given a hundred times an hour to an application', async () => {
  let code: number | undefined = 0
  for (let count = 0; count < 101 && code === 0; count++) code = (await corp.get('/cgi-bin/ticket/get', { type: 'agent_config' })).errcode
  assert.equal(code, 45009)
})

test('the page acts for somebody; forms of strange pages do not', async () => {
  const act = async (body: object, type = 'application/json') => fetch(`${stage.platform.addresses.open}/act`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) })
  const chat = `app:${stage.official.appid}`
  assert.equal((await act({ verb: 'subscribe', person: 'he', chat }, 'text/plain')).status, 415)
  assert.deepEqual(await (await act({ verb: 'subscribe', person: 'he', chat })).json(), { done: true, gave: null })
  assert.deepEqual(await (await act({ verb: 'fly', person: 'he', chat })).json(), { done: false, why: 'nobody can fly here' })
  const state = (await (await fetch(`${stage.platform.addresses.open}/state?person=he&chat=${chat}`)).json()) as { open: { subscribed: boolean }; chats: unknown[] }
  assert.deepEqual([state.open.subscribed, state.chats.length], [true, 5])
})
