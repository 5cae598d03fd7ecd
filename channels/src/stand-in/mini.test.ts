import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Part } from '@yanshu/contract/messages.ts'
import { startPlatform, type Platform } from '../../../demo/wechat-platform/platform.ts'
import { openHook, type Hook } from '../testkit/hook.ts'
import { memoryWorld, type TestWorld } from '../testkit/memory-world.ts'
import { miniConfig, type MiniConfig } from '../wechat-mini/config.ts'
import { wechatMini } from '../wechat-mini/index.ts'

const token = 'yanshutoken'
const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

describe('a mini program at the stand-in platform', () => {
  let platform: Platform
  let hook: Hook
  let config: MiniConfig
  let world: TestWorld
  const chat = () => platform.appChat(config.appId, 'wang')
  async function send(parts: Part[]) {
    const outgoing = { id: `m-${Math.random()}`, recipient: chat().openid, from: 'bot' as const, language: 'zh-CN' as const, parts }
    const outcomes: string[] = []
    for (const request of wechatMini.outbound!.encode(config, outgoing)) {
      const sent = await wechatMini.outbound!.send(config, world, request, 1)
      outcomes.push(sent.outcome === 'sent' ? 'sent' : `${sent.outcome} ${sent.reason}`)
    }
    return outcomes
  }
  const last = async () => {
    await platform.settled()
    return hook.told.at(-1)
  }

  before(async () => {
    platform = await startPlatform()
    const account = [...platform.world.apps.values()].find(({ kind }) => kind === 'mini')!
    config = miniConfig.parse({ appId: account.appid, secret: account.secret, token, encodingAesKey: key, host: platform.addresses.api })
    world = memoryWorld()
    hook = await openHook(wechatMini, config, platform.world.clock.now)
  })
  after(async () => {
    hook.close()
    await platform.close()
  })

  for (const format of ['json', 'xml'] as const) {
    it(`tells in ${format} what a person does`, async () => {
      assert.equal((await platform.configure(config.appId, { url: hook.url, token, key, mode: 'safe', format })).accepted, true)
      // Whoever comes in twice within one second came in once.
      platform.world.clock.turn(2_000)
      const wang = chat()
      wang.enter('goods:1')
      const entered = await last()
      assert.deepEqual([entered?.kind === 'arrival' && entered.carried, entered?.opens], ['goods:1', 'arrival'])
      const id = wang.text('有货吗 "MsgId": 1')
      const said = await last()
      assert.ok(said?.kind === 'message')
      assert.deepEqual([said.externalId, said.parts], [id, [{ type: 'text', text: '有货吗 "MsgId": 1' }]])
      wang.card('订单', 'pages/order/detail?id=1')
      const card = await last()
      assert.equal(card?.kind === 'message' && card.parts[0]?.type, 'placeholder')
      wang.image()
      const picture = await last()
      const part = picture?.kind === 'message' ? picture.parts[0] : undefined
      assert.ok(part?.type === 'media')
      assert.equal((await wechatMini.inbound!.media!(config, world, part.reference)).outcome, 'fetched')
      assert.deepEqual(hook.refused, [])
    })
  }

  it('is not heard when somebody forges, and heard again in another mode once that is set', async () => {
    const earlier = hook.told.length
    platform.configureUnchecked(config.appId, { url: hook.url, token, key, mode: 'plain', format: 'json' })
    chat().text('明文')
    await platform.settled()
    assert.equal(hook.told.length, earlier)
    assert.ok(hook.refused.length > 0 && hook.refused.every((reason) => reason === 'plain'))
    platform.configureUnchecked(config.appId, { url: hook.url, token, key, mode: 'compat', format: 'json' })
    chat().text('兼容')
    const told = await last()
    assert.deepEqual(told?.kind === 'message' && told.parts, [{ type: 'text', text: '兼容' }])
  })

  it('shows what it is sent', async () => {
    const wang = chat()
    wang.text('看看')
    const goods: Part = { type: 'goods', goods: { id: '1', title: '茶杯', price: 6900, url: 'https://shop.example/1', image: 'https://shop.example/1.jpg' } }
    assert.deepEqual(await send([{ type: 'text', text: '这款' }, goods]), ['sent', 'sent'])
    assert.deepEqual(wang.lines.slice(-2).map(({ kind }) => kind), ['text', 'link'])
    await wechatMini.outbound!.typing!(config, world, wang.openid, true)
    assert.deepEqual((await wechatMini.account!.check!(config, world)).map(({ step, is }) => `${step} ${is}`), ['credentials good', 'sending good'])
  })

  it('gives the platform no reason to complain', () => assert.deepEqual(platform.world.journal.complaints, []))
})
