import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { SECOND } from '../clock.ts'
import { readXml } from '../read-xml.ts'
import { open } from '../seal.ts'
import type { Account } from '../testkit/account.ts'
import { createApi, fetchCorpToken } from '../testkit/api.ts'
import type { Api } from '../testkit/api.ts'
import { startStage } from '../testkit/stage.ts'
import type { Stage } from '../testkit/stage.ts'
import { tellOfMember } from './announce.ts'
import { befriend, unfriend } from './contacts.ts'
import type { Customer } from './model.ts'

let stage: Stage
let api: Api
let account: Account
let customer: Customer
beforeEach(async () => {
  stage = await startStage()
  account = await stage.listen(`${stage.corp.corpid}/${stage.app.agentid}`)
  api = await stage.corpApi()
  customer = befriend(stage.platform.world, stage.corp, lin(), 'zhangwei', '林女士')
})
afterEach(() => stage.close())

const lin = () => stage.platform.world.people.get('lin') ?? assert.fail('no such person')
const lastEvent = async () => {
  await stage.platform.settled()
  const outer = readXml(account.received.at(-1)?.body ?? '').value as Record<string, string>
  return readXml(open(account.settings.key, outer.Encrypt ?? '', stage.corp.corpid)).value as Record<string, string>
}

test('a contact is told with those who have them; strangers and made-up ids apart', async () => {
  const get = (external_userid: string) => api.get('/cgi-bin/externalcontact/get', { external_userid })
  const found = await get(customer.external)
  assert.deepEqual((found.follow_user as { userid: string; remark: string }[]).map(each => [each.userid, each.remark]), [['zhangwei', '林女士']])
  assert.equal((found.external_contact as { name: string }).name, '林小满')
  const stranger = stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'ma').external
  assert.deepEqual([(await get(stranger)).errcode, (await get('wmMadeUp')).errcode], [84061, 40096])
})

test('adding and removing is told, with a welcome code of twenty seconds', async () => {
  const added = await lastEvent()
  assert.deepEqual([added.Event, added.ChangeType, added.UserID, added.ExternalUserID], ['change_external_contact', 'add_external_contact', 'zhangwei', customer.external])
  const welcome = async (welcome_code: string | undefined) => (await api.post('/cgi-bin/externalcontact/send_welcome_msg', { welcome_code, text: { content: '您好' } })).errcode
  assert.equal(await welcome(added.WelcomeCode), 0)
  assert.equal(await welcome(added.WelcomeCode), 41096)
  unfriend(stage.platform.world, stage.corp, lin(), 'zhangwei', 'person')
  assert.equal((await lastEvent()).ChangeType, 'del_follow_user')
  assert.equal((await api.get('/cgi-bin/externalcontact/get', { external_userid: customer.external })).errcode, 84061)
  befriend(stage.platform.world, stage.corp, lin(), 'lijun')
  const late = (await lastEvent()).WelcomeCode
  stage.platform.world.clock.turn(20 * SECOND)
  assert.equal(await welcome(late), 41096)
})

test('the external_userid of kf is that of the contact, unless the rules say otherwise', async () => {
  assert.equal(stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'lin').external, customer.external)
  const other = await startStage({ rules: { oneExternalId: false } })
  const apart = befriend(other.platform.world, other.corp, lin(), 'zhangwei')
  assert.notEqual(other.platform.kfChat(other.corp.corpid, other.desk.id, 'lin').external, apart.external)
  await other.close()
})

test('a unionid leads to the external_userid when the openid is of the same person', async () => {
  const at = async (openid: string) => (await api.post('/cgi-bin/externalcontact/unionid_to_external_userid', { unionid: (await (await stage.api(stage.official)).get('/cgi-bin/user/info', { openid: stage.platform.appChat(stage.official.appid, 'lin').openid })).unionid, openid })).external_userid_info
  assert.deepEqual(await at(stage.platform.appChat(stage.mini.appid, 'lin').openid), [{ corpid: stage.corp.corpid, external_userid: customer.external, userid: 'zhangwei' }])
  assert.deepEqual(await at(stage.platform.appChat(stage.mini.appid, 'ma').openid), [])
})

test('members write to an application, and get messages of it', async () => {
  tellOfMember(stage.platform.world, stage.corp, stage.app, 'zhangwei', 'event', { Event: 'enter_agent', EventKey: '' })
  const entered = await lastEvent()
  assert.deepEqual([entered.FromUserName, entered.Event, entered.AgentID, entered.MsgId], ['zhangwei', 'enter_agent', stage.app.agentid, undefined])
  const send = (touser: string, agentid: unknown = Number(stage.app.agentid)) => api.post('/cgi-bin/message/send', { touser, msgtype: 'text', agentid, text: { content: '新工单' } })
  assert.deepEqual([(await send('zhangwei|nobody')).invaliduser, (await send('nobody')).errcode, (await send('zhangwei', 7)).errcode], ['nobody', 81013, 301002])
})

test('an application without the right does not see contacts', async () => {
  const other = stage.corp.apps[1] ?? assert.fail('no second application')
  const { access_token: token } = await fetchCorpToken(stage.platform.addresses.qyapi, stage.corp.corpid, other.secret)
  const answer = await createApi(stage.platform.addresses.qyapi, String(token)).get('/cgi-bin/externalcontact/get', { external_userid: customer.external })
  assert.equal(answer.errcode, 48002)
})
