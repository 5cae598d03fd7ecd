import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Part } from '@yanshu/contract/messages.ts'
import { startPlatform, type Platform } from '../../../demo/wechat-platform/platform.ts'
import type { InboundMessage } from '../inbound-message.ts'
import type { OutboundMessage } from '../sending.ts'
import { openHook, type Hook } from '../testkit/hook.ts'
import { memoryWorld, type TestWorld } from '../testkit/memory-world.ts'
import { kfConfig, type KfConfig } from '../wecom-kf/config.ts'
import { wecomKf } from '../wecom-kf/index.ts'

const token = 'yanshutoken'
const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

describe('WeChat service at the stand-in platform', () => {
  let platform: Platform
  let hook: Hook
  let config: KfConfig
  let world: TestWorld
  let cursor: string | undefined
  const chat = () => platform.kfChat(config.corpId, config.openKfId, 'ma')

  /** Everything since the last time, as the caller of a channel fetches it. */
  async function pull(): Promise<InboundMessage[]> {
    await platform.settled()
    const pending = hook.told.findLast((told) => told.kind === 'pending')
    const all: InboundMessage[] = []
    for (let page = 0; page < 20; page++) {
      const pulled = await wecomKf.inbound!.pull!(config, world, { account: config.openKfId, ...(cursor !== undefined && { cursor }), ...(pending && { ticket: pending.ticket }) })
      assert.ok(pulled.outcome === 'pulled', JSON.stringify(pulled))
      all.push(...pulled.messages)
      cursor = pulled.next ?? cursor
      if (!pulled.more) return all
    }
    throw new Error('no end')
  }
  async function send(parts: Part[], more: Partial<OutboundMessage> = {}, attempt = 1) {
    const outgoing: OutboundMessage = { id: `m-${Math.random()}`, recipient: chat().external, from: 'agent', language: 'zh-CN', parts, ...more }
    const outcomes = []
    for (const request of wecomKf.outbound!.encode(config, outgoing)) outcomes.push(await wecomKf.outbound!.send(config, world, request, attempt))
    return outcomes
  }
  const words = (outcomes: Awaited<ReturnType<typeof send>>) => outcomes.map((sent) => (sent.outcome === 'sent' ? 'sent' : `${sent.outcome} ${sent.reason}`))
  const said = (text: string): Part[] => [{ type: 'text', text }]

  before(async () => {
    platform = await startPlatform()
    const [corp] = [...platform.world.corps.values()]
    const [desk] = [...corp!.desks.keys()]
    config = kfConfig.parse({ corpId: corp!.corpid, secret: corp!.apps[0]!.secret, token, encodingAesKey: key, openKfId: desk, agentId: corp!.apps[0]!.agentid, host: platform.addresses.qyapi, signInHost: platform.addresses.open })
    world = memoryWorld()
    hook = await openHook(wecomKf, config, platform.world.clock.now)
  })
  after(async () => {
    hook.close()
    await platform.close()
  })

  it('proves its address', async () => {
    const verdict = await platform.configure(`${config.corpId}/${config.agentId}`, { url: hook.url, token, key, mode: 'safe', format: 'xml' })
    assert.equal(verdict.accepted, true, JSON.stringify(verdict))
  })

  it('greets whoever comes in, with the code that came along', async () => {
    const ma = chat()
    ma.enter({ scene: 'shop', scene_param: 'order=1' })
    const [arrival] = await pull()
    assert.ok(arrival?.kind === 'arrival' && arrival.code)
    assert.deepEqual([arrival.scene, arrival.carried, arrival.sender], ['shop', 'order=1', ma.external])
    const menu: Part = { type: 'menu', items: [{ label: '查订单', send: 'x' }] }
    assert.deepEqual(words(await send([...said('您好'), menu], { code: arrival.code.code })), ['sent'])
    assert.deepEqual(words(await send(said('再来'), { code: arrival.code.code })), ['failed code_expired'])
    assert.equal(ma.lines.at(-1)?.kind, 'menu')
  })

  it('brings every message, page by page, also when pages are empty', async () => {
    const ma = chat()
    Object.assign(platform.world.faults, { emptyPages: true })
    const ids = [ma.text('你好'), ma.image(), ma.voice(2), ma.video(), ma.file('说明.pdf', Buffer.from('%PDF-1.4 x')), ma.location(23.1, 113.3, '广州国际媒体港', '海珠区'), ma.card('商城', 'pages/index'), ma.tapEntry('1', '查订单')]
    const told = (await pull()).filter((each) => each.kind === 'message')
    Object.assign(platform.world.faults, { emptyPages: false })
    assert.deepEqual(told.map(({ externalId }) => externalId), ids)
    assert.deepEqual(told.map(({ parts: [part] }) => (part?.type === 'media' ? part.kind : part?.type)), ['text', 'image', 'voice', 'video', 'file', 'location', 'placeholder', 'text'])
    assert.equal(told.at(-1)?.chosen, '1')
    for (const { parts: [part] } of told) {
      if (part?.type !== 'media') continue
      const fetched = await wecomKf.inbound!.media!(config, world, part.reference)
      assert.ok(fetched.outcome === 'fetched' && (part.kind !== 'file' || fetched.name === '说明.pdf'), JSON.stringify(fetched).slice(0, 200))
    }
    assert.equal((await wecomKf.account!.profile!(config, world, ma.external))?.name, '马晓燕')
  })

  it('takes up after a cursor was lost', async () => {
    platform.loseCursors(config.corpId, config.openKfId)
    chat().text('还在吗')
    await platform.settled()
    const pulled = await wecomKf.inbound!.pull!(config, world, { account: config.openKfId, ...(cursor !== undefined && { cursor }) })
    assert.ok(pulled.outcome === 'pulled' && pulled.restarted)
    assert.ok(pulled.messages.length > 8)
    cursor = pulled.next
  })

  it('shows what it is sent, once, whatever happens to the answer', async () => {
    const ma = chat()
    world.files.set('f1', { bytes: Buffer.from('%PDF-1.4 说明'), contentType: 'application/pdf', name: '说明.pdf' })
    const place: Part = { type: 'location', latitude: 31.2, longitude: 121.4, datum: 'gcj02', name: '人民广场店' }
    assert.deepEqual(words(await send([...said('请看'), { type: 'file', file: 'f1', name: '说明.pdf', size: 1, contentType: 'application/pdf' }, place])), ['sent', 'sent', 'sent'])
    assert.deepEqual(ma.lines.slice(-3).map(({ kind }) => kind), ['text', 'file', 'location'])
    platform.interfere('/cgi-bin/kf/send_msg', 'lost')
    assert.deepEqual(words(await send(said('只一次'), { id: 'once' })), ['retry unreachable'])
    assert.deepEqual(words(await send(said('只一次'), { id: 'once' }, 2)), ['sent'])
    assert.equal(ma.lines.filter(({ content }) => content.content === '只一次').length, 1)
  })

  it('says when what was accepted did not arrive, and when the five are used up', async () => {
    Object.assign(platform.world.faults, { failType: 13, failing: 1 })
    const [sent] = await send(said('敏感内容'))
    assert.ok(sent?.outcome === 'sent' && sent.externalId)
    const failed = (await pull()).find((told) => told.kind === 'send-failed')
    assert.deepEqual([failed?.message, failed?.reason], [sent.externalId, 'content_blocked'])
    assert.deepEqual(words(await send(said('六'))), ['failed quota_used'])
  })

  it('follows colleagues who take over in WeCom, write, take back and end it', async () => {
    const ma = chat()
    ma.text('找真人')
    ma.take('zhangwei')
    const reply = ma.reply('zhangwei', '我来处理')
    ma.recallReply(reply)
    const told = await pull()
    assert.deepEqual(told.map((each) => (each.kind === 'message' ? `message ${each.from}` : each.kind)), ['message contact', 'session', 'message colleague', 'recall'])
    assert.deepEqual(words(await send(said('插话'))), ['failed handled_elsewhere'])
    assert.deepEqual(await wecomKf.account!.session!(config, world, ma.external), { outcome: 'read', session: { state: 'colleague', colleague: 'zhangwei' } })
    ma.end()
    const [ended] = await pull()
    assert.ok(ended?.kind === 'session' && ended.change === 'ended' && ended.code)
    assert.deepEqual(words(await send(said('再见'))), ['failed session_ended'])
    assert.deepEqual(words(await send(said('感谢咨询'), { code: ended.code.code })), ['sent'])
  })

  it('hands a conversation over to a colleague, and takes a recall of the contact', async () => {
    const ma = chat()
    const id = ma.text('写错了')
    ma.recall(id)
    assert.deepEqual((await pull()).map((told) => (told.kind === 'recall' ? `recall ${told.message === id}` : told.kind)).filter((kind) => kind.startsWith('recall')), ['recall true'])
    const moved = await wecomKf.account!.move!(config, world, ma.external, { state: 'colleague', colleague: 'lijun' })
    assert.equal(moved.outcome, 'moved', JSON.stringify(moved))
    const refused = await wecomKf.account!.move!(config, world, ma.external, { state: 'colleague', colleague: 'zhouqi' })
    assert.deepEqual([refused.outcome, 'reason' in refused && refused.reason], ['failed', 'colleague_unavailable'])
  })

  it('gets over a token that was taken back', async () => {
    platform.revokeTokens(`${config.corpId}/${config.agentId}`)
    assert.equal((await wecomKf.account!.session!(config, world, chat().external)).outcome, 'read')
  })

  it('knows the colleague who opened a page, and whose contact it shows', async () => {
    const office = wecomKf.office!
    const way = office.signInUrl(config, 'http://127.0.0.1:1/side', 'abc123')!
    const back = new URL(platform.signIn(way, 'zhangwei'))
    assert.equal(back.searchParams.get('state'), 'abc123')
    const code = back.searchParams.get('code')!
    assert.deepEqual(await office.whoSignedIn(config, world, code), { outcome: 'member', id: 'zhangwei' })
    assert.deepEqual(await office.whoSignedIn(config, world, code), { outcome: 'expired' })
    assert.equal((await office.signPage(config, world, 'http://127.0.0.1:1/side', 'app')).outcome, 'signed')
    platform.befriend(config.corpId, 'ma', 'zhangwei')
    const relation = await office.relation(config, world, chat().external)
    assert.deepEqual(relation.outcome === 'read' && relation.colleagues, ['zhangwei'])
  })

  it('is checked step by step', async () => {
    assert.deepEqual((await wecomKf.account!.check!(config, world)).map(({ step, is }) => `${step} ${is}`), ['credentials good', 'account good', 'servicers skipped'])
    platform.setManaged(config.corpId, config.openKfId, false)
    assert.deepEqual((await wecomKf.account!.check!(config, world)).map(({ step, is }) => `${step} ${is}`), ['credentials good', 'account bad'])
  })

  it('gives the platform no reason to complain', () => assert.deepEqual(platform.world.journal.complaints, []))
})
