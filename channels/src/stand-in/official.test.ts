import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Part } from '@yanshu/contract/messages.ts'
import { startPlatform, type Platform } from '../../../demo/wechat-platform/platform.ts'
import type { OutboundMessage } from '../sending.ts'
import { openHook, type Hook } from '../testkit/hook.ts'
import { memoryWorld, type TestWorld } from '../testkit/memory-world.ts'
import { officialConfig, type OfficialConfig } from '../wechat-official/config.ts'
import { wechatOfficial } from '../wechat-official/index.ts'

const token = 'yanshutoken'
const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const hour = 3_600_000

/** The channel and the stand-in platform were written from the same documents by different hands. */
describe('an official account at the stand-in platform', () => {
  let platform: Platform
  let hook: Hook
  let config: OfficialConfig
  let world: TestWorld
  const chat = () => platform.appChat(config.appId, 'lin')
  const message = (parts: Part[], from: OutboundMessage['from'] = 'agent'): OutboundMessage => ({ id: `m-${Math.random()}`, recipient: chat().openid, from, language: 'zh-CN', parts })
  const said = (text: string): Part => ({ type: 'text', text })
  async function send(outgoing: OutboundMessage) {
    const outcomes = []
    for (const request of wechatOfficial.outbound!.encode(config, outgoing)) outcomes.push(await wechatOfficial.outbound!.send(config, world, request, 1))
    return outcomes.map((sent) => (sent.outcome === 'sent' ? 'sent' : `${sent.outcome} ${sent.reason}`))
  }
  const last = async () => {
    await platform.settled()
    return hook.told.at(-1)
  }

  before(async () => {
    platform = await startPlatform()
    const [account] = [...platform.world.apps.values()]
    config = officialConfig.parse({ appId: account!.appid, secret: account!.secret, token, encodingAesKey: key, host: platform.addresses.api })
    world = memoryWorld()
    hook = await openHook(wechatOfficial, config, platform.world.clock.now)
  })
  after(async () => {
    hook.close()
    await platform.close()
  })

  it('proves its address', async () => {
    const verdict = await platform.configure(config.appId, { url: hook.url, token, key, mode: 'safe', format: 'xml' })
    assert.equal(verdict.accepted, true, JSON.stringify(verdict))
  })

  it('tells what a person does', async () => {
    const lin = chat()
    lin.subscribe('shelf-3')
    const followed = await last()
    assert.deepEqual([followed?.kind, followed?.kind === 'arrival' && followed.scene, followed?.sender], ['arrival', 'shelf-3', lin.openid])
    const id = lin.text('在吗 <b> & ]]> 😀')
    const first = await last()
    assert.ok(first?.kind === 'message')
    assert.deepEqual([first.externalId, first.parts], [id, [said('在吗 <b> & ]]> 😀')]])
    lin.location(23.13, 113.35, '天河')
    const place = await last()
    assert.deepEqual(place?.kind === 'message' && place.parts, [{ type: 'location', latitude: 23.13, longitude: 113.35, datum: 'gcj02', address: '天河' }])
    lin.tapEntry('101', '满意')
    const tapped = await last()
    assert.deepEqual([tapped?.kind === 'message' && tapped.chosen, tapped?.opens], ['101', 'tap'])
    lin.position(31.2, 121.4)
    assert.equal((await last())?.kind, 'position')
    assert.deepEqual(hook.refused, [])
  })

  it('hands over pictures, speech and films', async () => {
    const lin = chat()
    for (const [act, type] of [[() => lin.image(), /^image\/png/], [() => lin.voice(3, '怎么退货'), /amr/], [() => lin.video(), /mp4/]] as const) {
      act()
      const told = await last()
      const part = told?.kind === 'message' ? told.parts[0] : undefined
      assert.ok(part?.type === 'media')
      const fetched = await wechatOfficial.inbound!.media!(config, world, part.reference)
      assert.ok(fetched.outcome === 'fetched', JSON.stringify(fetched))
      assert.match(fetched.contentType, type)
      assert.ok(fetched.bytes.length > 20)
      if (part.kind === 'voice') assert.equal(part.heard, '怎么退货')
    }
  })

  it('shows what it is sent', async () => {
    const lin = chat()
    lin.text('看看')
    world.files.set('f1', { bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), contentType: 'image/png', name: '图.png' })
    const goods: Part = { type: 'goods', goods: { id: '1', title: '羊绒衫', price: 59900, url: 'https://shop.example/1', image: 'https://shop.example/1.jpg' } }
    assert.deepEqual(await send(message([said('1 < 2'), { type: 'image', file: 'f1', name: 'a.png', size: 1, contentType: 'image/png' }, goods])), ['sent', 'sent', 'sent'])
    assert.deepEqual(await send(message([said('请选'), { type: 'menu', items: [{ label: '退货', send: 'x' }, { label: '换货', send: 'y' }] }], 'bot')), ['sent'])
    const shown = lin.lines.filter(({ side }) => side === 'account').slice(-4)
    assert.deepEqual(shown.map(({ kind, ai = false }) => `${kind} ${ai}`), ['text false', 'image false', 'news false', 'menu true'])
  })

  it('counts as the platform counts', async () => {
    const lin = chat()
    lin.text('再问一句')
    for (let round = 0; round < 5; round++) assert.deepEqual(await send(message([said(`答 ${round}`)])), ['sent'])
    assert.deepEqual(await send(message([said('第六条')])), ['failed quota_used'])
    lin.text('又一句')
    platform.world.clock.turn(48 * hour + 1)
    world.turn(48 * hour + 1)
    assert.deepEqual(await send(message([said('太晚了')])), ['failed window_closed'])
  })

  it('gets over a token that was taken back, a storm of repeats and a busy platform', async () => {
    const lin = chat()
    lin.text('在')
    platform.revokeTokens(config.appId)
    assert.deepEqual(await send(message([said('还在')])), ['sent'])
    Object.assign(platform.world.faults, { retryStorm: true })
    const earlier = hook.told.length
    lin.text('一条')
    await platform.settled()
    Object.assign(platform.world.faults, { retryStorm: false, busy: 1 })
    assert.equal(hook.told.length, earlier + 1)
    assert.deepEqual(await send(message([said('忙')])), ['retry busy'])
    platform.interfere('/cgi-bin/message/custom/send', 'lost')
    assert.deepEqual(await send(message([said('没有答复')])), ['failed uncertain'])
  })

  it('asks for one token although two processes find theirs refused at once', async () => {
    chat().text('两个进程')
    await platform.settled()
    const other = { ...memoryWorld(), state: world.state, now: world.now }
    const tokens = () => platform.world.journal.calls.filter(({ path }) => path.endsWith('stable_token')).length
    await send(message([said('先')]))
    const earlier = tokens()
    platform.revokeTokens(config.appId)
    const all = await Promise.all([world, other, world, other].map((each, at) => wechatOfficial.outbound!.send(config, each, wechatOfficial.outbound!.encode(config, message([said(`并发 ${at}`)]))[0]!, 1)))
    assert.deepEqual(all.map(({ outcome }) => outcome), ['sent', 'sent', 'sent', 'sent'])
    assert.equal(tokens(), earlier + 1)
  })

  it('answers within the answer where the account can do no other', async () => {
    const account = [...platform.world.apps.values()][1]!
    const passive = officialConfig.parse({ ...config, appId: account.appid, secret: account.secret, passive: true })
    const other = await openHook(wechatOfficial, passive, platform.world.clock.now)
    try {
      assert.equal((await platform.configure(account.appid, { url: other.url, token, key, mode: 'safe', format: 'xml' })).accepted, true)
      const chen = platform.appChat(account.appid, 'chen')
      other.reply = { id: 'm', recipient: chen.openid, from: 'bot', language: 'zh-CN', parts: [said('七天内可退')] }
      chen.subscribe()
      chen.text('能退吗')
      await platform.settled()
      assert.ok(chen.lines.some(({ side, content }) => side === 'account' && content.content === '[AI生成] 七天内可退'), JSON.stringify(chen.lines))
      const check = async (like: typeof passive) => (await wechatOfficial.account!.check!(like, world)).map(({ step, is }) => `${step} ${is}`)
      assert.deepEqual([await check({ ...passive, passive: false }), await check(passive)], [['credentials good', 'sending bad'], ['credentials good', 'sending skipped']])
    } finally {
      other.close()
    }
  })

  it('gives the platform no reason to complain', () => assert.deepEqual(platform.world.journal.complaints, []))
})
