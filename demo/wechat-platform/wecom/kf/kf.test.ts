import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { DAY, HOUR, MINUTE, SECOND } from '../../clock.ts'
import { drawPng } from '../../media/samples.ts'
import type { KfChat } from '../../phones.ts'
import { readXml } from '../../read-xml.ts'
import { open } from '../../seal.ts'
import type { Account } from '../../testkit/account.ts'
import type { Answer, Api } from '../../testkit/api.ts'
import { startStage } from '../../testkit/stage.ts'
import type { Stage } from '../../testkit/stage.ts'

interface Entry {
  readonly msgid: string
  readonly origin: number
  readonly msgtype: string
  readonly servicer_userid?: string
  readonly text?: { readonly content: string; readonly menu_id?: string }
  readonly event?: Readonly<Record<string, unknown>>
}

let stage: Stage
let api: Api
let ma: KfChat
let account: Account
beforeEach(async () => {
  stage = await startStage()
  account = await stage.listen(`${stage.corp.corpid}/${stage.app.agentid}`)
  api = await stage.corpApi()
  ma = stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'ma')
})
afterEach(() => stage.close())

const sync = (more: object = {}) => api.post('/cgi-bin/kf/sync_msg', { open_kfid: stage.desk.id, ...more })
const entries = (answer: Answer) => answer.msg_list as readonly Entry[]
const events = async () => entries(await sync()).flatMap(({ event }) => (event ? [event] : []))
const send = (content: string, more: object = {}) => api.post('/cgi-bin/kf/send_msg', { touser: ma.external, open_kfid: stage.desk.id, msgtype: 'text', text: { content }, ...more })
const state = async () => (await api.post('/cgi-bin/kf/service_state/get', { open_kfid: stage.desk.id, external_userid: ma.external })).service_state
const move = (service_state: number, more: object = {}) => api.post('/cgi-bin/kf/service_state/trans', { open_kfid: stage.desk.id, external_userid: ma.external, service_state, ...more })
const onEvent = async (code: unknown, more: object = {}) => (await api.post('/cgi-bin/kf/send_msg_on_event', { code, msgtype: 'text', text: { content: '你好' }, ...more })).errcode
const pass = async (by: number) => {
  stage.platform.world.clock.turn(by)
  api = await stage.corpApi()
}
const tokenOf = async () => {
  await stage.platform.settled()
  const outer = readXml(account.received.at(-1)?.body ?? '').value as Record<string, string>
  return (readXml(open(account.settings.key, outer.Encrypt ?? '', stage.corp.corpid)).value as Record<string, string>).Token ?? ''
}

test('messages are fetched from the cursor on, and what the API sent is not among them', async () => {
  ma.text('你好')
  const first = await sync({ token: await tokenOf() })
  assert.deepEqual(entries(first).map(entry => [entry.origin, entry.text?.content]), [[3, '你好']])
  assert.equal(first.has_more, 0)
  assert.equal((await send('您好')).errcode, 0)
  ma.tapEntry('101', '查订单')
  const second = await sync({ cursor: first.next_cursor })
  assert.deepEqual(entries(second).map(entry => entry.text), [{ content: '查订单', menu_id: '101' }])
  assert.ok(String(first.next_cursor).length <= 64)
})

test('pages end where limit says, and an empty page may say that there is more', async () => {
  for (let count = 0; count < 5; count++) ma.text(String(count))
  const first = await sync({ limit: 2 })
  assert.deepEqual([entries(first).length, first.has_more], [2, 1])
  stage.platform.world.faults.emptyPages = true
  const empty = await sync({ limit: 2, cursor: first.next_cursor })
  assert.deepEqual([entries(empty), empty.has_more], [[], 1])
  const next = await sync({ limit: 2, cursor: empty.next_cursor })
  assert.deepEqual(entries(next).map(entry => entry.text?.content), ['2', '3'])
  assert.equal((await sync({ limit: 1_001 })).errcode, 40058)
})

test('a token of a callback holds ten minutes; without one few calls are allowed', async () => {
  ma.text('你好')
  const token = await tokenOf()
  for (let count = 0; count < 8; count++) assert.equal((await sync({ token })).errcode, 0)
  assert.equal((await sync({ token: 'made-up' })).errcode, 95007)
  await pass(10 * MINUTE)
  assert.equal((await sync({ token })).errcode, 95007)
  for (let count = 0; count < 5; count++) assert.equal((await sync()).errcode, 0)
  assert.equal((await sync()).errcode, 45009)
})

test('three days are kept, foreign cursors refused, and lost ones too', async () => {
  ma.text('alt')
  const { next_cursor: cursor } = await sync()
  await pass(3 * DAY + SECOND)
  ma.text('neu')
  assert.deepEqual(entries(await sync()).map(entry => entry.text?.content), ['neu'])
  assert.equal((await sync({ cursor: '00000000.made-up' })).errcode, 40058)
  stage.platform.loseCursors(stage.corp.corpid, stage.desk.id)
  assert.equal((await sync({ cursor })).errcode, 40058)
})

test('five answers in 48 hours, and the API sends in states 0 and 1 only', async () => {
  assert.equal((await send('too early')).errcode, 40096, 'nobody knows them yet')
  ma.enter()
  assert.equal((await send('too early')).errcode, 95018, 'entering is not writing')
  ma.text('你好')
  assert.equal(await state(), 0)
  for (let count = 0; count < 5; count++) assert.equal((await send('好')).errcode, 0)
  assert.equal(await state(), 1)
  assert.equal((await send('好')).errcode, 95001)
  ma.text('在吗')
  await pass(48 * HOUR)
  assert.equal(await state(), 4)
  assert.equal((await send('好')).errcode, 95018)
})

test('a repeated msgid sends nothing; an empty or odd one is refused', async () => {
  ma.text('你好')
  assert.equal((await send('一', { msgid: 'm_1' })).msgid, 'm_1')
  assert.equal((await send('一', { msgid: 'm_1' })).errcode, 40058)
  assert.equal(ma.lines.filter(line => line.side === 'account').length, 1)
  for (const msgid of ['', 'a b', 'x'.repeat(33)]) assert.equal((await send('一', { msgid })).errcode, 40058)
})

test('content is checked to the byte', async () => {
  ma.text('你好')
  const image = String((await api.upload('image', drawPng(9, 9, 9))).media_id)
  const codes = async (...bodies: object[]) => Promise.all(bodies.map(async body => (await send('', body)).errcode))
  const menu = (list: readonly object[]) => ({ msgtype: 'msgmenu', msgmenu: { head_content: '选', list } })
  const click = { type: 'click', click: { id: '1', content: '查订单' } }
  assert.deepEqual(await codes(menu([click]), { msgtype: 'image', image: { media_id: image } }), [0, 0])
  assert.deepEqual(await codes(menu(Array.from({ length: 11 }, () => click)), menu([{ type: 'call' }]), { msgtype: 'image', image: { media_id: 'none' } }), [95008, 95009, 40007])
  assert.deepEqual(await codes({ msgtype: 'text', text: { content: '字'.repeat(683) } }, { msgtype: 'link', link: { title: 'a', url: 'https://a.example' } }, { msgtype: 'news' }), [45002, 40007, 40008])
  assert.equal((await codes({ msgtype: 'link', link: { title: 'a', url: 'https://a.example', thumb_media_id: image } }))[0], 0)
  assert.equal((await codes({ msgtype: 'location', location: { name: '店', address: '路', latitude: '31', longitude: 121 } }))[0], 40058)
})

test('a welcome code comes once in 48 hours, lives twenty seconds and is used once', async () => {
  ma.enter({ scene: 'shop', scene_param: 'order=1' })
  const code = (await events())[0]?.welcome_code
  assert.ok(code)
  assert.equal(await onEvent(code, { msgtype: 'image', image: { media_id: 'x' } }), 40008)
  assert.equal(await onEvent(code), 0)
  assert.equal(await onEvent(code), 41096)
  ma.enter()
  assert.equal((await events()).at(-1)?.welcome_code, undefined)
  const he = stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'he')
  he.enter()
  const late = (await events()).at(-1)?.welcome_code
  await pass(20 * SECOND)
  assert.equal(await onEvent(late), 41096)
})

test('moves follow the table, and those that end or park give a code', async () => {
  ma.text('你好')
  const pool = await move(2)
  assert.equal(await onEvent(pool.msg_code), 0)
  assert.equal(await onEvent(pool.msg_code), 41096)
  assert.equal((await send('好')).errcode, 95018)
  assert.equal((await move(1)).errcode, 95016)
  assert.equal((await move(3, { servicer_userid: 'nobody' })).errcode, 95014)
  assert.equal((await move(3, { servicer_userid: 'zhouqi' })).errcode, 95014, 'not activated')
  ma.receiving('lijun', false)
  assert.equal((await move(3, { servicer_userid: 'lijun' })).errcode, 95019)
  assert.equal((await move(3, { servicer_userid: 'zhangwei' })).errcode, 0)
  const ended = await move(4)
  assert.equal(await onEvent(ended.msg_code, { msgtype: 'msgmenu', msgmenu: { head_content: '满意吗', list: [{ type: 'click', click: { id: '5', content: '满意' } }] } }), 0)
  assert.equal((await move(3, { servicer_userid: 'zhangwei' })).errcode, 95016)
  ma.text('还有一事')
  assert.equal(await state(), 0)
})

test('a code holds only while its state does', async () => {
  ma.text('你好')
  const pool = await move(2)
  ma.take('zhangwei')
  assert.equal(await onEvent(pool.msg_code), 95013)
  const taken = (await events()).at(-1)?.msg_code
  assert.equal(await onEvent(taken, { msgtype: 'msgmenu', msgmenu: { head_content: '选', list: [] } }), 40008, 'text only')
  assert.equal(await onEvent(taken), 0)
})

test('servicers in WeCom are seen: taking, writing, ending, taking back', async () => {
  ma.text('你好')
  ma.take('zhangwei')
  const msgid = ma.reply('zhangwei', '我来看看')
  ma.recallReply(msgid)
  ma.end()
  ma.reply('zhangwei', '补充一句')
  const list = entries(await sync())
  assert.deepEqual(list.filter(each => each.origin === 5).map(each => [each.servicer_userid, each.text?.content]), [['zhangwei', '我来看看'], ['zhangwei', '补充一句']])
  const changes = list.flatMap(each => (each.event?.event_type === 'session_status_change' ? [each.event] : []))
  assert.deepEqual(changes.map(each => [each.change_type, each.new_servicer_userid, typeof each.msg_code]), [[1, 'zhangwei', 'string'], [3, '', 'string'], [4, 'zhangwei', 'undefined']])
  assert.ok(list.some(each => each.event?.event_type === 'servicer_recall_msg' && each.event.recall_msgid === msgid))
})

test('accepted is not delivered: what fails later comes as an event', async () => {
  ma.text('你好')
  Object.assign(stage.platform.world.faults, { failing: 1, failType: 13 })
  const sent = await send('违禁')
  assert.equal(sent.errcode, 0)
  await stage.platform.settled()
  assert.deepEqual((await events()).map(each => [each.event_type, each.fail_msgid, each.fail_type]), [['msg_send_fail', sent.msgid, 13]])
  ma.refuse(true)
  await send('在吗')
  await stage.platform.settled()
  assert.equal((await events()).at(-1)?.fail_type, 10)
})

test('a customer takes a message back', async () => {
  const msgid = ma.text('写错了')
  ma.recall(msgid)
  const event = (await events()).at(-1)
  assert.deepEqual([event?.event_type, event?.recall_msgid, ma.lines[0]?.recalled], ['user_recall_msg', msgid, true])
})

test('where servicers go first, the API cannot send', async () => {
  const staffed = [...stage.corp.desks.values()][1] ?? assert.fail('one desk only')
  const chen = stage.platform.kfChat(stage.corp.corpid, staffed.id, 'chen')
  chen.text('你好')
  const sent = await api.post('/cgi-bin/kf/send_msg', { touser: chen.external, open_kfid: staffed.id, msgtype: 'text', text: { content: '好' } })
  assert.equal(sent.errcode, 95018)
})

test('customers are told while they are fresh, with unionid and how they came', async () => {
  ma.enter({ scene: 'shop' })
  const get = () => api.post('/cgi-bin/kf/customer/batchget', { external_userid_list: [ma.external, 'wmNobody'], need_enter_session_context: 1 })
  const fresh = await get()
  const [customer] = fresh.customer_list as readonly Record<string, unknown>[]
  assert.deepEqual([customer?.nickname, customer?.enter_session_context], ['马晓燕', { scene: 'shop', scene_param: '' }])
  assert.deepEqual(fresh.invalid_external_userid, ['wmNobody'])
  await pass(48 * HOUR)
  assert.deepEqual((await get()).invalid_external_userid, [ma.external, 'wmNobody'])
})

test('accounts and servicers are kept by the API', async () => {
  const { open_kfid: id } = await api.post('/cgi-bin/kf/account/add', { name: '售后' })
  const { result_list: result } = await api.post('/cgi-bin/kf/servicer/add', { open_kfid: id, userid_list: ['lijun', 'nobody'] })
  assert.deepEqual((result as { errcode: number }[]).map(each => each.errcode), [0, 60111])
  assert.deepEqual((await api.get('/cgi-bin/kf/servicer/list', { open_kfid: String(id) })).servicer_list, [{ userid: 'lijun', status: 0 }])
  assert.match(String((await api.post('/cgi-bin/kf/add_contact_way', { open_kfid: id, scene: 'web' })).url), /\/kfid\/wk/)
  assert.equal((await api.post('/cgi-bin/kf/account/update', { open_kfid: id, name: '' })).errcode, 95006)
  assert.equal((await api.post('/cgi-bin/kf/account/del', { open_kfid: id })).errcode, 0)
  assert.equal((await api.get('/cgi-bin/kf/servicer/list', { open_kfid: String(id) })).errcode, 95000)
})
