import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { readXml } from './read-xml.ts'
import type { Api } from './testkit/api.ts'
import { startStage } from './testkit/stage.ts'
import type { Stage } from './testkit/stage.ts'

let stage: Stage
let api: Api
beforeEach(async () => {
  stage = await startStage()
  api = await stage.api(stage.official)
})
afterEach(() => stage.close())

const ask = async () => (await api.get('/cgi-bin/getcallbackip')).errcode ?? 0
const lin = () => stage.platform.appChat(stage.official.appid, 'lin')

test('a retry storm sends everything three times with one id', async () => {
  const account = await stage.listen(stage.official.appid, { mode: 'plain' })
  lin().subscribe()
  await stage.platform.settled()
  account.received.length = 0
  stage.platform.world.faults.retryStorm = true
  const id = lin().text('在吗')
  await stage.platform.settled()
  assert.deepEqual(account.received.map(({ body }) => (readXml(body).value as Record<string, string>).MsgId), [id, id, id])
})

test('lost callbacks do not arrive, and the clock skew is theirs alone', async () => {
  const account = await stage.listen(stage.official.appid, { mode: 'plain' })
  const { faults, clock } = stage.platform.world
  faults.lostCallbacks = true
  lin().subscribe()
  await stage.platform.settled()
  assert.equal(account.received.length, 0)
  Object.assign(faults, { lostCallbacks: false, clockSkew: -600_000 })
  lin().text('在吗')
  await stage.platform.settled()
  const [received] = account.received
  const shift = clock.now() / 1_000 - Number(received?.query.get('timestamp'))
  assert.ok(shift > 590, `${shift} s`)
})

test('calls are answered -1 as often as wanted, and 45009 until the quota is cleared', async () => {
  stage.platform.world.faults.busy = 2
  assert.deepEqual([await ask(), await ask(), await ask()], [-1, -1, 0])
  stage.platform.world.faults.quotaUsedUp = true
  assert.equal(await ask(), 45009)
  assert.equal((await api.post('/cgi-bin/clear_quota', { appid: stage.official.appid })).errcode, 0)
  assert.equal(await ask(), 0)
})

test('a lost answer leaves its work done', async () => {
  lin().subscribe()
  stage.platform.world.faults.lostAnswers = 1
  await assert.rejects(api.post('/cgi-bin/message/custom/send', { touser: lin().openid, msgtype: 'text', text: { content: '好' } }))
  assert.equal(lin().lines.at(-1)?.content.content, '好')
  assert.equal(await ask(), 0)
})

test('who does not wait for a slow API gets no answer', async () => {
  stage.platform.world.faults.slowApi = 60_000
  await assert.rejects(fetch(`${stage.platform.addresses.api}/cgi-bin/getcallbackip`, { signal: AbortSignal.timeout(50) }))
  stage.platform.world.faults.slowApi = 1
  assert.equal(await ask(), 0)
})

test('a revoked token is refused, and the next one works', async () => {
  stage.platform.revokeTokens(stage.official.appid)
  assert.equal(await ask(), 40001)
  api = await stage.api(stage.official)
  assert.equal(await ask(), 0)
})

test('servicers take over new sessions, while somebody is receiving', async () => {
  stage.platform.world.faults.takeOver = true
  const ma = stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'ma')
  ma.text('你好')
  assert.deepEqual([ma.where.session.state, ma.where.session.servicer], [3, 'zhangwei'])
  for (const userid of ['zhangwei', 'lijun']) ma.receiving(userid, false)
  const he = stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'he')
  he.text('你好')
  assert.equal(he.where.session.state, 0)
})
