import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { readXml } from '../read-xml.ts'
import { isSigned, open, seal, sign } from '../seal.ts'
import type { Account, Received } from '../testkit/account.ts'
import { startStage } from '../testkit/stage.ts'
import type { Stage } from '../testkit/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await startStage({ retrying: { timeout: 200 } })
})
afterEach(() => stage.close())

const last = (account: Account): Received => account.received.at(-1) ?? assert.fail('nothing came')
const xmlOf = (body: string) => readXml(body).value as Record<string, string>
const checkPlain = ({ query }: Received, token: string) => assert.ok(isSigned(sign(token, query.get('timestamp') ?? '', query.get('nonce') ?? ''), query.get('signature') ?? ''))

test('in plain mode the message is in the clear, and its three-part signature fits', async () => {
  const account = await stage.listen(stage.official.appid, { mode: 'plain' })
  const lin = stage.platform.appChat(stage.official.appid, 'lin')
  lin.subscribe()
  const id = lin.text('在吗 ]]> <b>')
  await stage.platform.settled()
  const received = account.received.find(each => each.body.includes('<MsgId>')) ?? assert.fail('no message came')
  checkPlain(received, account.settings.token)
  assert.equal(received.query.get('encrypt_type'), null)
  assert.equal(received.query.get('openid'), lin.openid)
  const fields = xmlOf(received.body)
  assert.deepEqual([fields.ToUserName, fields.FromUserName, fields.MsgType, fields.Content, fields.MsgId], [stage.official.original, lin.openid, 'text', '在吗 ]]> <b>', id])
  assert.ok(BigInt(id) > 2n ** 53n, 'ids do not fit into a JavaScript number')
})

test('in safe mode only the receiver stands in the clear, and four parts are signed', async () => {
  const account = await stage.listen(stage.official.appid)
  const lin = stage.platform.appChat(stage.official.appid, 'lin')
  lin.subscribe('shelf-3')
  await stage.platform.settled()
  const { query, body } = last(account)
  const outer = xmlOf(body)
  assert.deepEqual(Object.keys(outer), ['ToUserName', 'Encrypt'])
  assert.equal(query.get('encrypt_type'), 'aes')
  const { token, key } = account.settings
  assert.ok(isSigned(sign(token, query.get('timestamp') ?? '', query.get('nonce') ?? '', outer.Encrypt ?? ''), query.get('msg_signature') ?? ''))
  const fields = xmlOf(open(key, outer.Encrypt ?? '', stage.official.appid))
  assert.deepEqual([fields.Event, fields.EventKey, fields.MsgId], ['subscribe', 'qrscene_shelf-3', undefined])
})

test('in compat mode both stand side by side', async () => {
  const account = await stage.listen(stage.official.appid, { mode: 'compat' })
  stage.platform.appChat(stage.official.appid, 'lin').subscribe()
  await stage.platform.settled()
  const fields = xmlOf(last(account).body)
  assert.equal(fields.Event, 'subscribe')
  assert.match(open(account.settings.key, fields.Encrypt ?? '', stage.official.appid), /<Event><!\[CDATA\[subscribe\]\]>/)
})

test('in JSON the message id is a bare number with all its digits', async () => {
  const account = await stage.listen(stage.mini.appid, { mode: 'plain', format: 'json' })
  const id = stage.platform.appChat(stage.mini.appid, 'wang').text('"MsgId":12345678901234567')
  await stage.platform.settled()
  const { body, type } = last(account)
  assert.equal(type, 'application/json')
  assert.ok(body.endsWith(`"MsgId":${id}}`))
  assert.equal((JSON.parse(body) as { Content: string }).Content, '"MsgId":12345678901234567')
})

test('WeCom is always sealed for the corp, without a plain signature', async () => {
  const account = await stage.listen(`${stage.corp.corpid}/${stage.app.agentid}`, { mode: 'plain' })
  const ma = stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'ma')
  ma.text('你好')
  await stage.platform.settled()
  const { query, body } = last(account)
  assert.equal(query.get('signature'), null)
  const outer = xmlOf(body)
  assert.equal(outer.AgentID, '')
  const fields = xmlOf(open(account.settings.key, outer.Encrypt ?? '', stage.corp.corpid))
  assert.deepEqual([fields.Event, fields.OpenKfId, fields.ToUserName], ['kf_msg_or_event', stage.desk.id, stage.corp.corpid])
  assert.ok(!body.includes('你好') && !JSON.stringify(fields).includes('你好'), 'the callback carries no message')
})

test('without an answer in time it is tried three times in all, with one id', async () => {
  const account = await stage.listen(stage.official.appid, { mode: 'plain' })
  const lin = stage.platform.appChat(stage.official.appid, 'lin')
  lin.subscribe()
  await stage.platform.settled()
  account.received.length = 0
  account.answer = () => undefined
  const id = lin.text('有人吗')
  await stage.platform.settled()
  assert.deepEqual(account.received.map(({ body }) => xmlOf(body).MsgId), [id, id, id])
  assert.equal(new Set(account.received.map(({ query }) => query.get('nonce'))).size, 3)
  assert.deepEqual(stage.platform.world.journal.attempts.slice(-3).map(each => each.outcome), ['timeout', 'timeout', 'timeout'])
  assert.match(String(lin.lines.at(-1)?.content.text), /暂时无法提供服务/)
})

test('an error is tried again, and the second answer ends it', async () => {
  const account = await stage.listen(stage.official.appid)
  const answers = [{ status: 500 }, {}]
  account.answer = () => answers.shift()
  stage.platform.appChat(stage.official.appid, 'lin').subscribe()
  await stage.platform.settled()
  assert.equal(account.received.length, 2)
})

test('an answer that is no reply shows the person that something is wrong', async () => {
  const account = await stage.listen(stage.official.appid)
  account.answer = () => ({ body: '{"ok":true}' })
  const lin = stage.platform.appChat(stage.official.appid, 'lin')
  lin.subscribe()
  await stage.platform.settled()
  assert.equal(account.received.length, 1, 'it came in time, so it is not tried again')
  assert.match(String(lin.lines.at(-1)?.content.text), /暂时无法提供服务/)
})

test('a passive reply is shown when it is sealed, signed and its names are swapped', async () => {
  const account = await stage.listen(stage.uncertified.appid)
  const lin = stage.platform.appChat(stage.uncertified.appid, 'lin')
  const { token, key } = account.settings
  const reply = (to: string, from: string) => {
    const sealed = seal(key, `<xml><ToUserName><![CDATA[${to}]]></ToUserName><FromUserName>${from}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>稍等 &amp; 好</Content></xml>`, stage.uncertified.appid)
    return `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt><MsgSignature>${sign(token, '7', 'n', sealed)}</MsgSignature><TimeStamp>7</TimeStamp><Nonce>n</Nonce></xml>`
  }
  account.answer = () => ({ body: reply(lin.openid, stage.uncertified.original) })
  lin.subscribe()
  await stage.platform.settled()
  assert.equal(lin.lines.at(-1)?.content.content, '稍等 & 好')
  account.answer = () => ({ body: reply(stage.uncertified.original, lin.openid) })
  lin.text('在吗')
  await stage.platform.settled()
  assert.match(stage.platform.world.journal.attempts.at(-1)?.why ?? '', /swapped/)
  account.answer = () => ({ body: '<xml><ToUserName>a</ToUserName></xml>' })
  lin.text('喂')
  await stage.platform.settled()
  assert.match(stage.platform.world.journal.attempts.at(-1)?.why ?? '', /not sealed/)
})
