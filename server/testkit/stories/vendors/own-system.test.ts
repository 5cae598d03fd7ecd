import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { connectAccount } from '@yanshu/contract/accounts.ts'
import { putSettings } from '@yanshu/contract/administration.ts'
import { makeInbox } from '@yanshu/contract/brands.ts'
import type { Part } from '@yanshu/contract/messages.ts'
import { drawPng } from '../../../../demo/wechat-platform/media/samples.ts'
import { openDesk } from '../../../src/modules/delivery/testkit/desk.ts'
import { openApp, type OpenedApp } from '../../open-app.ts'
import { messagesOf, textsOf, until } from '../../vendor-stage.ts'

const secret = Buffer.alloc(32, 9).toString('base64')
const picture = drawPng(60, 40, 30)
type Posted = { id: string; contact: string; from: string; parts: (Part & { url?: string })[] }

/** A till that speaks with us as its program's maker has read in the channel's page: both sides sign. */
describe('a system of one’s own', () => {
  let app: OpenedApp
  let till: Server
  let hook: string
  let desk: ReturnType<typeof openDesk>
  let inbox: string
  const posted: Posted[] = []
  const seen: { id: string; status: number }[] = []
  let refusals = 0

  before(async () => {
    till = createServer((request, response) => void answer(request).then(([status, type, body]) => response.writeHead(status, { 'content-type': type }).end(body)))
    await new Promise<void>((resolve) => till.listen(0, '127.0.0.1', resolve))
    app = await openApp({ wares: true })
    const admin = await app.signIn('administrator')
    await app.call(putSettings, { params: { name: 'settings' }, input: { values: { publicUrl: app.url }, revision: 0 } }, admin)
    const { id: _id, customerKeys: _keys, connected: _connected, ...like } = app.inbox
    const made = await app.call(makeInbox, { input: { ...like, channel: 'webhook', name: '门店收银', origins: [] } }, admin)
    inbox = made.id
    hook = `${app.url}${(await app.call(connectAccount, { params: { id: inbox }, input: { values: { secret, sendUrl: `${tillUrl()}/messages` } } }, admin)).hook}`
    const { body: me } = await app.api('GET', '/api/session', undefined, await app.signIn('agent'))
    desk = openDesk(app, inbox, (me as { id: string }).id)
  })
  after(async () => {
    await app.close()
    till.close()
    till.closeAllConnections()
  })
  const tillUrl = () => `http://127.0.0.1:${(till.address() as AddressInfo).port}`
  const sign = (id: string, at: string, body: string) => `v1,${createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${at}.${body}`).digest('base64')}`

  async function answer(request: IncomingMessage): Promise<[number, string, string | Buffer]> {
    if (request.url === '/faces/1.png') return [200, 'image/png', picture]
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    const body = Buffer.concat(pieces).toString()
    const [id = '', at = ''] = [request.headers['webhook-id'], request.headers['webhook-timestamp']] as string[]
    const status = request.headers['webhook-signature'] !== sign(id, at, body) ? 403 : refusals-- > 0 ? 503 : 200
    seen.push({ id, status })
    if (status === 200) posted.push(JSON.parse(body) as Posted)
    return [status, 'text/plain', '']
  }

  let told = 0
  /** Tells us what happened at the till; gives the event's id. */
  async function tell(event: object): Promise<string> {
    const id = `e-${++told}`
    const body = JSON.stringify({ events: [{ id, contact: 'u-1', at: Date.now(), ...event }] })
    const at = String(Math.floor(Date.now() / 1000))
    const { status } = await fetch(hook, { method: 'POST', body, headers: { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': sign(id, at, body) } })
    assert.equal(status, 200)
    return id
  }
  const say = (text: string) => tell({ event: 'message', parts: [{ type: 'text', text }] })
  const answered = (wanted: RegExp) => until(() => posted.find((each) => wanted.test(JSON.stringify(each.parts))), `${wanted.source} was not posted: ${JSON.stringify(posted.at(-1))}`)

  test('asks the bot, in half sentences, too', async () => {
    await tell({ event: 'arrived', scene: 'till-3' })
    await answered(/欢迎来到鹿溪优选/)
    await say('运费怎么算')
    assert.equal((await answered(/寄到哪/)).from, 'bot')
    await say('江浙沪')
    await answered(/满 39 元包邮/)
    await tell({ event: 'message', parts: [{ type: 'location', latitude: 31.2304, longitude: 121.4737, datum: 'gcj02' }] })
    await answered(/鹿溪优选 上海人民广场店/)
  })

  test('shows pictures, takes words back, and is answered by a person with files that it can fetch', async () => {
    await tell({ event: 'message', parts: [{ type: 'image', url: `${tillUrl()}/faces/1.png`, name: '小票.png' }] })
    await until(async () => ((await messagesOf(app, inbox)).some(({ parts }) => parts.some(({ type }) => type === 'image')) || undefined), 'the picture did not come')
    await say('转人工')
    const conversation = await desk.conversation('转人工')
    // Nobody is online, and the till is told so; it is busy for what comes after that.
    await answered(/您可以先留言/)
    const wrong = await say('我的密码是 1234')
    await tell({ event: 'recalled', message: wrong })
    assert.ok(!textsOf(await messagesOf(app, inbox)).includes('我的密码是 1234'))
    await desk.take(conversation)
    await answered(/已接入/)
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), '样品.png')
    const { body } = await app.api('POST', '/api/files', form, await app.signIn('agent'))
    // The till is busy once: what got no answer comes again under the same id.
    refusals = 1
    const message = await desk.answer(conversation, [{ type: 'text', text: '请看样品' }, { type: 'image', file: (body as { file: string }).file }])
    assert.equal((await desk.outcome(conversation, message)).state, 'sent')
    assert.deepEqual(seen.filter(({ id }) => id.startsWith(message)).map(({ status }) => status), [503, 200])
    const image = (await answered(/请看样品/)).parts.find(({ type }) => type === 'image')
    const fetched = await fetch(image?.url ?? 'no:address')
    assert.deepEqual([fetched.status, fetched.headers.get('content-type')], [200, 'image/png'])
    assert.ok(picture.equals(Buffer.from(await fetched.arrayBuffer())))
    await desk.recall(conversation, message)
    assert.equal((await fetch(image!.url!)).status, 404)
  })

  test('is posted everything once', () => {
    const ids = posted.map(({ id }) => id)
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [])
    assert.ok(posted.every(({ contact }) => contact === 'u-1'))
  })
})
