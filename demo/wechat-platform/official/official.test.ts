import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { HOUR, MINUTE } from '../clock.ts'
import { drawPng } from '../media/samples.ts'
import type { AppChat } from '../phones.ts'
import type { Api } from '../testkit/api.ts'
import { startStage } from '../testkit/stage.ts'
import type { Stage } from '../testkit/stage.ts'

let stage: Stage
let api: Api
let lin: AppChat
before(async () => {
  stage = await startStage()
})
after(() => stage.close())
beforeEach(async () => {
  stage.official.visitors.clear()
  api = await stage.api(stage.official)
  lin = stage.platform.appChat(stage.official.appid, 'lin')
  lin.subscribe()
})

const send = async (body: object, to = lin.openid) => (await api.post('/cgi-bin/message/custom/send', { touser: to, ...body })).errcode
const text = (content: string) => ({ msgtype: 'text', text: { content } })
const wait = (by: number) => stage.platform.world.clock.turn(by)
/** Turns the time, which may cost the token. */
const pass = async (by: number) => {
  wait(by)
  api = await stage.api(stage.official)
}

test('five answers in 48 hours for a message, three in a minute for following', async () => {
  assert.deepEqual([await send(text('1')), await send(text('2')), await send(text('3')), await send(text('4'))], [0, 0, 0, 45047])
  lin.text('在吗')
  for (let count = 0; count < 5; count++) assert.equal(await send(text('好')), 0)
  assert.equal(await send(text('好')), 45047)
  lin.text('还在吗')
  await pass(47 * HOUR)
  assert.equal(await send(text('好')), 0)
  await pass(HOUR)
  assert.equal(await send(text('好')), 45015)
})

test('counts do not add up: the larger limit and the later end hold', async () => {
  lin.text('在吗')
  for (let count = 0; count < 4; count++) await send(text('好'))
  lin.tapMenu({ name: '订单', type: 'click', value: 'orders' })
  for (let count = 0; count < 5; count++) assert.equal(await send(text('好')), 0)
  assert.equal(await send(text('好')), 45047)
})

test('a tap on a menu entry is a tap: three in a minute, though it arrives as a text', async () => {
  await pass(2 * MINUTE)
  assert.equal(await send(text('好')), 45015)
  lin.tapEntry('101', '满意')
  for (let count = 0; count < 3; count++) assert.equal(await send(text('好')), 0)
  assert.equal(await send(text('好')), 45047)
  lin.tapMenu({ name: '商城', type: 'view', value: 'https://shop.example' })
  assert.equal(await send(text('好')), 45047, 'opening a page gives nothing')
})

test('each kind of message is taken as the page says, and shown', async () => {
  lin.text('在吗')
  const image = String((await api.upload('image', drawPng(8, 8, 0))).media_id)
  assert.equal(await send({ msgtype: 'image', image: { media_id: image } }), 0)
  assert.equal(await send({ msgtype: 'news', news: { articles: [{ title: '说明', description: '', url: 'https://a.example', picurl: '' }] } }), 0)
  assert.equal(await send({ msgtype: 'msgmenu', msgmenu: { head_content: '满意吗', list: [{ id: '1', content: '满意' }], tail_content: '' } }), 0)
  assert.equal(await send({ msgtype: 'miniprogrampage', miniprogrampage: { title: '订单', appid: stage.mini.appid, pagepath: 'pages/order', thumb_media_id: image } }), 0)
  assert.equal(await send({ ...text('AI 的回答'), aimsgcontext: { is_ai_msg: 1 }, customservice: { kf_account: 'xiaolu@kftest' } }), 0)
  assert.deepEqual(lin.lines.slice(-5).map(line => line.kind), ['image', 'news', 'menu', 'miniprogrampage', 'text'])
  assert.deepEqual([lin.lines.at(-1)?.ai, lin.lines.at(-1)?.by], [true, 'xiaolu@kftest'])
})

test('what the platform refuses is refused, and costs nothing', async () => {
  lin.text('在吗')
  const refusals = [
    [text('字'.repeat(683)), 45002], [text(''), 44004], [{ msgtype: 'sticker', sticker: {} }, 40008], [{ msgtype: 'link', link: { title: 'a', url: 'b' } }, 40008],
    [{ msgtype: 'image', image: { media_id: 'made-up' } }, 40007], [{ msgtype: 'news', news: { articles: [{}, {}] } }, 45008], [{ msgtype: 'text' }, 47001],
    [{ msgtype: 'msgmenu', msgmenu: { list: Array.from({ length: 11 }, (_, at) => ({ id: String(at), content: 'x' })) } }, 45098],
    [{ msgtype: 'miniprogrampage', miniprogrampage: { title: 'a', appid: 'wxforeign', pagepath: 'p', thumb_media_id: 'x' } }, 40013],
  ] as const
  for (const [body, code] of refusals) assert.equal(await send(body), code, JSON.stringify(body).slice(0, 80))
  assert.equal(await send(text('字'.repeat(682))), 0, '2046 bytes fit')
  assert.equal(lin.visitor.window?.left, 4)
  assert.equal(await send(text('好'), 'o-somebody-else'), 40003)
  assert.equal((await api.post('/cgi-bin/message/custom/send', 'not json')).errcode, 47001)
  assert.equal((await api.get('/cgi-bin/message/custom/send')).errcode, 43002)
  assert.equal((await api.post('/cgi-bin/none', {})).errcode, 40066)
})

test('who left, never came, blocked or switched off is not reached', async () => {
  lin.text('在吗')
  lin.visitor.refuses = true
  assert.equal(await send(text('好')), 48002)
  lin.visitor.blacklisted = true
  assert.equal(await send(text('好')), 43019)
  Object.assign(lin.visitor, { blacklisted: false, refuses: false })
  lin.unsubscribe()
  assert.equal(await send(text('好')), 45015)
  assert.equal(await send(text('好'), stage.platform.appChat(stage.official.appid, 'chen').openid), 43004)
  assert.throws(() => lin.text('喂'), /does not follow/)
})

test('an uncertified account may only answer inside the callback', async () => {
  const other = await stage.api(stage.uncertified)
  assert.equal((await other.post('/cgi-bin/message/custom/send', { touser: 'x', ...text('好') })).errcode, 48001)
})

test('escapes are shown as they were written, and complained about', async () => {
  lin.text('在吗')
  await api.post('/cgi-bin/message/custom/send', `{"touser":"${lin.openid}","msgtype":"text","text":{"content":"\\u4f60\\n\\"\\u0041"}}`)
  assert.equal(lin.lines.at(-1)?.content.content, '\\u4f60\n"A')
  assert.match(stage.platform.world.journal.complaints.at(-1)?.what ?? '', /uXXXX/)
})

test('a mini program takes four kinds, and opens with two in a minute', async () => {
  const mini = await stage.api(stage.mini)
  const wang = stage.platform.appChat(stage.mini.appid, 'wang')
  wang.enter('order=1')
  const to = (body: object) => mini.post('/cgi-bin/message/custom/send', { touser: wang.openid, ...body })
  assert.equal((await to({ msgtype: 'link', link: { title: '看看', description: '', url: 'https://a.example', thumb_url: '' } })).errcode, 0)
  assert.equal((await to({ msgtype: 'voice', voice: { media_id: 'x' } })).errcode, 40008)
  assert.equal((await to(text('好'))).errcode, 0)
  assert.equal((await to(text('好'))).errcode, 45047)
  assert.throws(() => wang.location(30, 120), /nobody can send location/)
})

test('typing needs somebody who just did something, and is not repeated', async () => {
  const type = async (command: string) => (await api.post('/cgi-bin/message/custom/typing', { touser: lin.openid, command })).errcode
  lin.text('在吗')
  assert.equal(await type('Writing'), 45072)
  assert.equal(await type('Typing'), 0)
  assert.equal(await type('Typing'), 45081)
  assert.equal(await type('CancelTyping'), 0)
  assert.equal(await type('Typing'), 0)
  await send(text('好'))
  assert.equal(lin.visitor.typingUntil, undefined, 'a message ends it')
  wait(31_000)
  assert.equal(await type('Typing'), 45080)
  const mini = await stage.api(stage.mini)
  const wang = stage.platform.appChat(stage.mini.appid, 'wang')
  wang.text('在吗')
  assert.equal((await mini.post('/cgi-bin/message/custom/typing', { touser: wang.openid, command: 'Typing' })).errcode, 48001)
  assert.equal((await mini.post('/cgi-bin/message/custom/business/typing', { touser: wang.openid, command: 'Typing' })).errcode, 0)
})

test('names and pictures are not told, the unionid is one over all accounts', async () => {
  const info = await api.get('/cgi-bin/user/info', { openid: lin.openid, lang: 'zh_CN' })
  assert.deepEqual([info.subscribe, info.nickname, info.headimgurl], [1, '', ''])
  const code = stage.platform.world.codes.make('login', MINUTE, { person: 'lin', appid: stage.mini.appid })
  const login = async () => (await fetch(`${stage.platform.addresses.api}/sns/jscode2session?appid=${stage.mini.appid}&secret=${stage.mini.secret}&js_code=${code}&grant_type=authorization_code`)).json() as Promise<Record<string, unknown>>
  const session = await login()
  assert.equal(session.unionid, info.unionid)
  assert.notEqual(session.openid, lin.openid)
  assert.equal((await login()).errcode, 40029, 'a code is used once')
})
