import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { editInbox, makeInbox, type Inbox } from '@yanshu/contract/brands.ts'
import { connectAccount, readAccount } from '@yanshu/contract/accounts.ts'
import { sealedPost } from '@yanshu/channels/testkit/sealed-post.ts'
import { newId } from '../../../base/ids.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectOfficial, messagesOf, openVendor, textsOf, until, type Vendor } from '../../../../testkit/vendor-stage.ts'

const keys = { token: 'hookTestToken', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
const xml = (id: string, text: string) =>
  `<xml><ToUserName>gh_1</ToUserName><FromUserName>oHookTester</FromUserName><CreateTime>1500000000</CreateTime><MsgType>text</MsgType><Content>${text}</Content><MsgId>${id}</MsgId></xml>`

eachApp((_name, open) => {
  describe('a callback', () => {
    let app: OpenedApp
    let vendor: Vendor
    let inbox: Inbox
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      inbox = await connectOfficial(app, vendor, vendor.official, {}, { botOn: false })
      await app.call(connectAccount, { params: { id: inbox.id }, input: { values: keys } }, await app.signIn('administrator'))
    })
    const post = async (id: string, text: string, change: (body: string) => string = (body) => body, to = inbox.id) => {
      const { query, body } = sealedPost({ ...keys, receiver: vendor.official.appid }, xml(id, text))
      const answer = await fetch(`${app.url}/hooks/${to}?${query}`, { method: 'POST', body: change(body.toString()), headers: { 'content-type': 'text/xml' } })
      return [answer.status, await answer.text()]
    }
    const texts = async () => textsOf(await messagesOf(app, inbox.id))
    const enable = async (enabled: boolean) => {
      const { id, channel: _channel, customerKeys: _keys, connected: _connected, ...input } = inbox
      await app.call(editInbox, { params: { id }, input: { ...input, enabled } }, await app.signIn('administrator'))
    }

    test('that is signed is stored before it is answered', async () => {
      assert.deepEqual(await post('1', '第一句'), [200, 'success'])
      assert.ok((await texts()).includes('第一句'))
    })

    test('that is forged learns nothing, and is no message', async () => {
      assert.deepEqual(await post('2', '伪造', (body) => body.replace(/(Encrypt><!\[CDATA\[)./, '$1_')), [403, ''])
      assert.deepEqual(await post('2', '伪造', () => xml('2', '伪造')), [403, ''])
      const bare = await fetch(`${app.url}/hooks/${inbox.id}`)
      assert.deepEqual([bare.status, await bare.text()], [403, ''])
      assert.ok(!(await texts()).includes('伪造'))
      const metrics = await (await fetch(`${app.managementUrl}/metrics`)).text()
      assert.match(metrics, /yanshu_hooks_total\{channel="wechat-official",result="signature"\} \d/)
      assert.match(metrics, /yanshu_hook_clock_skew_seconds\{channel="wechat-official"\} -?\d/)
      const { account } = await until(async () => {
        const state = await app.call(readAccount, { params: { id: inbox.id } }, await app.signIn('administrator'))
        return state.account?.callback.refusedAt === undefined ? undefined : state
      })
      assert.ok(account!.callback.refusedWhy !== undefined)
    })

    test('to nobody, or longer than a megabyte, is refused', async () => {
      assert.deepEqual(await post('3', '没人', (body) => body, newId()), [404, ''])
      assert.deepEqual(await post('3', '太长', (body) => body + ' '.repeat(1024 * 1024)), [413, ''])
    })

    test('is one message however often it comes, also in another envelope', async () => {
      await Promise.all([post('4', '只有一句'), post('4', '只有一句'), post('4', '只有一句')])
      assert.equal((await texts()).filter((text) => text === '只有一句').length, 1)
    })

    test('may be many at once', async () => {
      const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => post(`1000${n}`, `第${n}条`)))
      assert.ok(answers.every(([status]) => status === 200))
      const count = await app.app.parts.databases.reader.selectFrom('messages').select('id').where('parts', 'like', '%第%条%').execute()
      assert.equal(count.length, 200)
    })

    test('of an inbox that is off is verified, and its messages are not taken', async () => {
      await enable(false)
      assert.deepEqual(await post('5', '关着'), [404, ''])
      const settings = { url: `${app.url}/hooks/${inbox.id}`, token: keys.token, key: keys.encodingAesKey, mode: 'safe' as const, format: 'xml' as const }
      assert.equal((await vendor.platform.configure(vendor.official.appid, settings)).accepted, true)
      await enable(true)
      assert.deepEqual(await post('5', '开了'), [200, 'success'])
      assert.ok(!(await texts()).includes('关着'))
    })

    test('of a program of the enterprise\'s own is signed with the secret that both know', async () => {
      const admin = await app.signIn('administrator')
      const { id: _id, customerKeys: _keys, connected: _connected, ...like } = inbox
      const own = await app.call(makeInbox, { input: { ...like, channel: 'webhook', name: '门店收银' } }, admin)
      const secret = Buffer.alloc(32, 7).toString('base64')
      await app.call(connectAccount, { params: { id: own.id }, input: { values: { secret } } }, admin)
      const body = JSON.stringify({ events: [{ event: 'message', id: 'm-1', contact: 'till-3', at: Date.now(), parts: [{ type: 'text', text: '打印机坏了' }] }] })
      const send = (text: string) => {
        const [id, at] = ['msg_1', String(Math.floor(Date.now() / 1000))]
        const signature = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${at}.${body}`).digest('base64')
        return fetch(`${app.url}/hooks/${own.id}`, { method: 'POST', body: text, headers: { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` } })
      }
      assert.equal((await send(body.replace('坏', '好'))).status, 403)
      assert.deepEqual(await (await send(body)).json(), { done: true })
      await send(body)
      assert.deepEqual(textsOf((await messagesOf(app, own.id)).filter(({ from }) => from === 'contact')), ['打印机坏了'])
    })
  })
})
