import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { takeSnapshot } from '../../../demo/wechat-platform/page/snapshot.ts'
import { until } from '../../testkit/vendor-stage.ts'
import { readConfig } from '../base/config.ts'
import { createApp, type App } from '../starting.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'yanshu-wechat-demo-'))
let app: App
const start = async (more: Record<string, string> = {}): Promise<App> =>
  (app = await createApp(readConfig({ PORT: '0', HOST: '127.0.0.1', MANAGEMENT_PORT: '0', DATA_DIR: dataDir, DEMO: '1', ENCODER: '0', LOG_LEVEL: 'silent', LIMITS_FACTOR: '100', ...more })))
const at = (path: string) => `http://127.0.0.1:${app.port}/demo/wechat${path}`
type Snapshot = ReturnType<typeof takeSnapshot>

async function act(verb: string, wish: Record<string, unknown> = {}): Promise<{ done: boolean; why?: string; gave?: unknown }> {
  const response = await fetch(at('/act'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ verb, person: 'lin', chat: '', ...wish }) })
  return response.json() as Promise<{ done: boolean; why?: string; gave?: unknown }>
}
const look = async (chat = '', person = 'lin'): Promise<Snapshot> => (await fetch(at(`/state?${new URLSearchParams({ person, chat }).toString()}`))).json() as Promise<Snapshot>
/** What the account has written on the phone, as one text. */
const said = async (chat: string, person = 'lin') => (await look(chat, person)).open!.lines.filter(({ side }) => side === 'account').map(({ content }) => JSON.stringify(content)).join('\n')
const chatOf = async (kind: string) => (await look()).chats.find((each) => each.kind === kind)!.id
const answered = (chat: string, words: RegExp, person = 'lin') => until(async () => { const text = await said(chat, person); return words.test(text) ? text : undefined }, `nothing like ${String(words)}`)
const connected = () => until(async () => {
  const { accounts, corps } = await look()
  return [...accounts.filter(({ certified }) => certified), ...corps.flatMap(({ apps }) => apps.filter(({ kf }) => kf))].every(({ callback }) => callback) || undefined
}, 'the accounts were not connected')

describe('the stand-in for WeChat in a demo', () => {
  before(async () => void (await start()))
  after(async () => {
    await app.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('stands below the demo, with the shop\'s three accounts connected, and answers', async () => {
    await connected()
    assert.match(app.greeting, /\/demo\/wechat\//)
    const page = await fetch(at(''))
    assert.deepEqual([page.status, page.url, page.headers.get('x-frame-options')], [200, at('/'), 'DENY'])
    const inboxes = await app.parts.inboxes.list()
    assert.deepEqual(inboxes.map(({ channel, name }) => [channel, name]).slice(1), [['wechat-official', '鹿溪优选'], ['wechat-mini', '鹿溪优选商城'], ['wecom-kf', '鹿溪客服']])
    assert.deepEqual((await look()).chats.map(({ name, connected: isConnected }) => [name, isConnected]), [['鹿溪优选', true], ['鹿溪生活志', false], ['鹿溪优选商城', true], ['鹿溪客服', true], ['鹿溪门店客服', false]])
    const official = await chatOf('official')
    await act('subscribe', { chat: official })
    await act('text', { chat: official, text: '运费怎么算' })
    assert.match(await answered(official, /运费/), /运费/)
    const kf = await chatOf('kf')
    await act('text', { chat: kf, text: '什么时候发货' })
    await answered(kf, /发货/)
    assert.deepEqual((await look()).complaints, [])
  })

  test('opens a mini program\'s chat with a place that the shop signed: the three nearest stores come at once, and no greeting', async () => {
    const mini = await chatOf('mini')
    assert.equal((await act('enterFrom', { chat: mini, latitude: 31.228474, longitude: 121.478224 })).done, true)
    const text = await answered(mini, /米|公里/)
    assert.match(text, /上海/)
    assert.doesNotMatch(text, /欢迎/)
  })

  test('opens a chat from the shop for who is signed in there: the bot knows the orders', async () => {
    const kf = await chatOf('kf')
    await act('enterFrom', { chat: kf, person: 'chen' })
    await act('text', { chat: kf, person: 'chen', text: '我的订单到哪了' })
    await answered(kf, /冰箱 · 待发货/, 'chen')
    const told = (await look(kf, 'chen')).open!.lines.find(({ side }) => side === 'notice')
    assert.match(JSON.stringify(told?.content), /已登录商城/, 'the phone tells what WeChat does not show')
  })

  test('sends callbacks to this server\'s hooks and nowhere else', async () => {
    const { accounts: [account] } = await look()
    const settings = { owner: account!.owner, token: 'abcdefgh', key: 'a'.repeat(43), mode: 'safe', format: 'xml' }
    for (const url of [`http://127.0.0.1:${app.port}/api/session`, 'http://127.0.0.1:9/x', 'file:///etc/passwd', `http://127.0.0.1:${app.port}/hooks/../api`]) {
      assert.deepEqual((await act('configure', { ...settings, url })).gave, { accepted: false, why: 'address' }, url)
    }
  })

  test('goes on after a restart on another port', async () => {
    const [before, inboxes] = [app.port, (await app.parts.inboxes.list()).length]
    await app.stop()
    await start()
    assert.notEqual(app.port, before)
    await connected()
    const official = await chatOf('official')
    // The phone still shows what was said, and nobody has to follow again.
    assert.match(await said(official), /运费/)
    await act('text', { chat: official, text: '怎么开发票' })
    await answered(official, /发票/)
    const kf = await chatOf('kf')
    await act('text', { chat: kf, text: '怎么退货' })
    await answered(kf, /退/)
    // What the platform tells again, as its cursors are lost, is there once.
    const again = await app.parts.databases.reader.selectFrom('messages').select('id').where('sender', '=', 'contact').where('parts', 'like', '%什么时候发货%').execute()
    assert.equal(again.length, 1)
    assert.equal((await app.parts.inboxes.list()).length, inboxes)
  })

  test('is not there unless it is the demo of one process', async () => {
    await app.stop()
    await start({ DEMO_WECHAT: '0' })
    assert.equal((await fetch(at('/state'))).status, 404)
    assert.doesNotMatch(app.greeting, /demo\/wechat/)
    const read = (environment: Record<string, string>) => readConfig({ DATA_DIR: dataDir, ...environment })
    assert.deepEqual([read({}).wechatDemo, read({ DEMO: '0' }).wechatDemo, read({ DEMO: '1', DATABASE_URL: 'mysql://a:b@127.0.0.1/c' }).wechatDemo], [true, false, false])
    assert.throws(() => read({ DEMO_WECHAT: '1', DEMO: '0' }), /DEMO_WECHAT/)
    assert.throws(() => read({ DEMO_WECHAT: '1', DEMO: '1', DATABASE_URL: 'mysql://a:b@127.0.0.1/c' }), /DEMO_WECHAT/)
  })
})
