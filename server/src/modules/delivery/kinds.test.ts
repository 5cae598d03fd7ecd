import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { putSettings } from '@yanshu/contract/administration.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import { showTyping } from '@yanshu/contract/delivery.ts'
import { inviteRating } from '@yanshu/contract/satisfaction.ts'
import { drawPng } from '../../../../demo/wechat-platform/media/samples.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { connectKf, connectOfficial, openVendor, until, type Vendor } from '../../../testkit/vendor-stage.ts'
import { openDesk } from './testkit/desk.ts'

eachApp((_name, open) => {
  describe('every kind of message', () => {
    let app: OpenedApp
    let vendor: Vendor
    let official: ReturnType<typeof openDesk>
    let service: ReturnType<typeof openDesk>
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      await app.call(putSettings, { params: { name: 'settings' }, input: { values: { publicUrl: 'https://kefu.example' }, revision: 0 } }, await app.signIn('administrator'))
      const { body: me } = await app.api('GET', '/api/session', undefined, await app.signIn('agent'))
      official = openDesk(app, (await connectOfficial(app, vendor, vendor.official, {}, { botOn: false })).id, (me as { id: string }).id)
      service = openDesk(app, (await connectKf(app, vendor, {}, { botOn: false })).id)
    })
    async function upload(): Promise<string> {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(drawPng(40, 30, 90))], { type: 'image/png' }), '灰色.png')
      const { body } = await app.api('POST', '/api/files', form, await app.signIn('agent'))
      return (body as { file: string }).file
    }
    const goods: AgentSentPart = { type: 'goods', goods: { id: 'G1', title: '羊绒衫', price: 59900, url: '/goods/1', image: '/goods/1.jpg' } }
    const order: AgentSentPart = { type: 'order', order: { id: 'LX1', state: 'shipped', total: 5900, title: '水杯', quantity: 1 } }
    const place: AgentSentPart = { type: 'location', latitude: 30.25, longitude: 120.16, datum: 'gcj02', name: '湖滨店', address: '延安路 258 号' }
    const menu: AgentSentPart = { type: 'menu', items: [{ label: '退货', send: '退货' }, { label: '换货', send: '我要换货' }] }
    const shown = (lines: readonly { side: string; kind: string }[], from: number) => lines.filter(({ side }) => side === 'account').slice(from).map(({ kind }) => kind)

    test('goes to an official account in the form that it knows, a picture uploaded once', async () => {
      const chat = vendor.platform.appChat(vendor.official.appid, 'lin')
      chat.subscribe()
      await until(() => chat.lines.find(({ side }) => side === 'account'), 'nobody greeted')
      chat.text('发我看看')
      const conversation = await official.conversation('发我看看')
      await official.take(conversation)
      const there = chat.lines.filter(({ side }) => side === 'account').length
      const image: AgentSentPart = { type: 'image', file: await upload() }
      const first = await official.outcome(conversation, await official.answer(conversation, [{ type: 'text', text: '您看 1<2' }, image, order]))
      assert.equal(first.state, 'sent')
      assert.deepEqual(shown(chat.lines, there), ['text', 'image', 'text'])
      chat.text('还有吗')
      await official.conversation('还有吗')
      const second = await official.outcome(conversation, await official.answer(conversation, [image, goods, { type: 'text', text: '要哪个' }, menu]))
      assert.equal(second.state, 'sent')
      assert.deepEqual(shown(chat.lines, there + 3), ['image', 'news', 'menu'])
      const card = JSON.stringify(chat.lines.findLast(({ kind }) => kind === 'news')?.content)
      assert.ok(['url', 'picurl'].every((name, at) => card.includes(`"${name}":"https://kefu.example/goods/1${['', '.jpg'][at]}"`)), card)
      assert.equal(vendor.platform.world.journal.calls.filter(({ path }) => path === '/cgi-bin/media/upload').length, 1)
    })

    test('goes to WeChat service, places as places', async () => {
      const chat = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'ma')
      chat.text('店在哪')
      const conversation = await service.conversation('店在哪')
      await service.take(conversation)
      const end = await service.outcome(conversation, await service.answer(conversation, [{ type: 'text', text: '在这里' }, place, menu]))
      assert.equal(end.state, 'sent')
      assert.deepEqual(shown(chat.lines, 0), ['text', 'location', 'msgmenu'].map((kind) => (kind === 'msgmenu' ? chat.lines.at(-1)!.kind : kind)))
      // What is chosen says what it means, not what it is called.
      chat.tapEntry('2', '换货')
      await service.conversation('我要换货')
      await app.call(inviteRating, { params: { id: conversation } }, await app.signIn('administrator'))
      const asked = await until(() => chat.lines.findLast(({ content }) => JSON.stringify(content).includes('rate-')), 'nobody asked how it was')
      const [, entry] = /(rate-[0-9a-f-]{36}-5)/.exec(JSON.stringify(asked.content))!
      chat.tapEntry(entry!, '非常满意')
      await until(() => chat.lines.find(({ content: { content } }) => content === '感谢您的评价，有需要随时找我们。'), 'nobody thanked')
    })

    test('is announced by typing where the platform shows it, and a platform that refuses harms nothing', async () => {
      const admin = await app.signIn('administrator')
      const conversation = await official.conversation('还有吗')
      await app.call(showTyping, { params: { id: conversation } }, admin)
      await app.call(showTyping, { params: { id: conversation } }, admin)
      const told = vendor.platform.world.journal.calls.filter(({ path }) => path.endsWith('/typing'))
      assert.deepEqual(told.map(({ code }) => code), [0, 45081])
    })

    test('gives the platform no reason to complain', () => assert.deepEqual(vendor.platform.world.journal.complaints, []))
  })
})
