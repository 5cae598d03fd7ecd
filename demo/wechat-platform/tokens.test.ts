import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { MINUTE, SECOND } from './clock.ts'
import { createApi, fetchCorpToken, fetchStable } from './testkit/api.ts'
import { startStage } from './testkit/stage.ts'
import type { Stage } from './testkit/stage.ts'

let stage: Stage
before(async () => {
  stage = await startStage()
})
after(() => stage.close())
afterEach(() => stage.platform.world.clock.turn(7_300 * SECOND))

const stable = (more?: object) => fetchStable(stage.platform.addresses.api, stage.official, more)
const classic = async () => (await fetch(`${stage.platform.addresses.api}/cgi-bin/token?grant_type=client_credential&appid=${stage.official.appid}&secret=${stage.official.secret}`)).json() as Promise<Record<string, string>>
const works = async (token: unknown) => (await createApi(stage.platform.addresses.api, String(token)).get('/cgi-bin/getcallbackip')).errcode ?? 0
const wait = (by: number) => stage.platform.world.clock.turn(by)

test('the stable token is the same for all who ask, and both hold in the last five minutes', async () => {
  const first = await stable()
  assert.equal((await stable()).access_token, first.access_token)
  wait(7_200 * SECOND - 4 * MINUTE)
  const second = await stable()
  assert.notEqual(second.access_token, first.access_token)
  assert.deepEqual([await works(first.access_token), await works(second.access_token)], [0, 0])
  wait(5 * MINUTE)
  assert.deepEqual([await works(first.access_token), await works(second.access_token)], [42001, 0])
})

test('a forced refresh kills the former at once, and needs half a minute between', async () => {
  const first = await stable()
  const forced = await stable({ force_refresh: true })
  assert.deepEqual([await works(first.access_token), await works(forced.access_token)], [40001, 0])
  assert.equal((await stable({ force_refresh: true })).errcode, 45011)
  wait(30 * SECOND)
  assert.equal((await stable({ force_refresh: true })).errcode, undefined)
})

test('each classic call kills the former after five minutes', async () => {
  const first = await classic()
  const second = await classic()
  assert.notEqual(first.access_token, second.access_token)
  assert.equal(await works(first.access_token), 0)
  wait(5 * MINUTE)
  assert.deepEqual([await works(first.access_token), await works(second.access_token)], [42001, 0])
})

test('wrong credentials, addresses and tokens are told apart', async () => {
  const { api } = stage.platform.addresses
  assert.equal((await fetchStable(api, { appid: 'wxnone', secret: '' })).errcode, 40013)
  assert.equal((await fetchStable(api, { appid: stage.official.appid, secret: 'wrong' })).errcode, 40125)
  stage.official.allowedIps = ['203.0.113.7']
  const refused = await stable()
  assert.deepEqual([refused.errcode, /ip 127\.0\.0\.1.*rid: /.test(String(refused.errmsg))], [40164, true])
  delete stage.official.allowedIps
  assert.equal(await works(''), 41001)
  assert.equal(await works('made-up'), 40001)
})

test('WeCom gives the same token while it holds, for each application its own', async () => {
  const { qyapi } = stage.platform.addresses
  const token = async (secret: string) => (await fetchCorpToken(qyapi, stage.corp.corpid, secret)).access_token
  const own = await token(stage.app.secret)
  assert.equal(await token(stage.app.secret), own)
  const other = stage.corp.apps[1] ?? assert.fail('no second application')
  assert.notEqual(await token(other.secret), own)
  assert.equal((await fetchCorpToken(qyapi, stage.corp.corpid, 'wrong')).errcode, 40001)
  const api = createApi(qyapi, String(await token(other.secret)))
  assert.equal((await api.post('/cgi-bin/kf/account/list', { offset: 0, limit: 100 })).errcode, 95017, 'it has no right to kf')
  stage.platform.revokeTokens(`${stage.corp.corpid}/${stage.app.agentid}`)
  assert.equal((await createApi(qyapi, String(own)).get('/cgi-bin/getcallbackip')).errcode, 40014)
  assert.notEqual(await token(stage.app.secret), own)
})

test('tokens of one host do not open the other', async () => {
  const { access_token: token } = await stable()
  assert.equal((await createApi(stage.platform.addresses.qyapi, String(token)).get('/cgi-bin/getcallbackip')).errcode, 40014)
})
