import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Part } from '@yanshu/contract/messages.ts'
import { conforms } from '../conforms.ts'
import type { OutboundMessage } from '../sending.ts'
import { memoryWorld } from '../testkit/memory-world.ts'
import { sealedPost } from '../testkit/sealed-post.ts'
import { miniConfig } from './config.ts'
import { callbacks } from './fixtures/callbacks.data.ts'
import { wechatMini } from './index.ts'

const good = { appId: 'wxb11529c136998cb6', secret: '0123456789abcdef0123456789abcdef', token: 'yanshu', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
const config = miniConfig.parse(good)
const account = { token: good.token, encodingAesKey: good.encodingAesKey, receiver: good.appId }

conforms(wechatMini, good)

describe('what a mini program brings', () => {
  for (const { name, json, xml, told, opens } of callbacks) {
    for (const text of [json, `<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1482048670</CreateTime>${xml}</xml>`]) {
      it(`${name}, ${text.startsWith('{') ? 'JSON' : 'XML'}`, () => {
        const post = sealedPost(account, text)
        assert.equal(wechatMini.inbound!.verify!(config, post, 0).is, 'good')
        const [first, ...others] = wechatMini.inbound!.decode!(config, post.body)
        const { externalId, sender, at, raw, opens: opened, ...rest } = first!
        assert.deepEqual([rest, opened, others, sender, at, raw], [told, opens, [], 'o1', 1_482_048_670_000, text])
        if (text.includes('MsgId')) assert.equal(externalId, '4561255354251345929')
      })
    }
  }
})

describe('what a mini program is sent', () => {
  const message = (parts: Part[], from: OutboundMessage['from'] = 'agent'): OutboundMessage => ({ id: 'm', recipient: 'o1', from, language: 'zh-CN', parts })
  const bodies = (...args: Parameters<typeof message>) => wechatMini.outbound!.encode(config, message(...args)).map(({ body }) => body)
  const file = { file: 'f', name: 'a.amr', size: 1, contentType: 'audio/amr' }

  const cases: [what: string, parts: Part[], expected: unknown[]][] = [
    ['a text', [{ type: 'text', text: '1 < 2' }], [{ touser: 'o1', msgtype: 'text', text: { content: '1 &lt; 2' } }]],
    ['a picture', [{ type: 'image', ...file }], [{ touser: 'o1', msgtype: 'image', image: { media_id: '' } }]],
    ['a voice, as what it is called', [{ type: 'voice', ...file, durationMs: 900 }], [{ touser: 'o1', msgtype: 'text', text: { content: '[语音] a.amr' } }]],
    ['goods', [{ type: 'goods', goods: { id: '1', title: '茶杯', price: 100, url: 'https://s.example/1', image: 'https://s.example/1.jpg' } }],
      [{ touser: 'o1', msgtype: 'link', link: { title: '茶杯', description: '¥1.00', url: 'https://s.example/1', thumb_url: 'https://s.example/1.jpg' } }]],
    ['a menu, as text', [{ type: 'text', text: '请选' }, { type: 'menu', items: [{ label: '退货', send: '退货' }] }], [{ touser: 'o1', msgtype: 'text', text: { content: '请选\n回复“1”：退货' } }]],
  ]
  for (const [what, parts, expected] of cases) it(what, () => assert.deepEqual(bodies(parts), expected))

  it('says that AI made it', () => assert.deepEqual(bodies([{ type: 'text', text: '好' }], 'bot'), [{ touser: 'o1', msgtype: 'text', text: { content: '[AI生成] 好' } }]))
})

describe('typing', () => {
  it('goes the older way when the present one is not there, and remembers it', async () => {
    const seen: string[] = []
    const world = memoryWorld((url) => {
      if (url.pathname.endsWith('token')) return Response.json({ access_token: 'T', expires_in: 7200 })
      seen.push(url.pathname)
      return Response.json({ errcode: url.pathname.includes('business') ? 48001 : 0 })
    })
    for (let round = 0; round < 3; round++) await wechatMini.outbound!.typing!(config, world, 'o1', true)
    assert.deepEqual(seen.map((path) => path.includes('business')), [true, false, false, false])
  })

  it('stays on its way when nobody spoke just now', async () => {
    const seen: string[] = []
    const world = memoryWorld((url) => {
      if (url.pathname.endsWith('token')) return Response.json({ access_token: 'T', expires_in: 7200 })
      seen.push(url.pathname)
      return Response.json({ errcode: 45080 })
    })
    await wechatMini.outbound!.typing!(config, world, 'o1', true)
    assert.equal(seen.length, 1)
  })
})

it('a mini program is checked without sending anything', async () => {
  const seen: string[] = []
  const world = memoryWorld((url) => {
    seen.push(url.pathname)
    return Response.json(url.pathname.endsWith('token') ? { access_token: 'T', expires_in: 7200 } : { errcode: 40003 })
  })
  assert.deepEqual((await wechatMini.account!.check!(config, world)).map(({ step, is }) => [step, is]), [['credentials', 'good'], ['sending', 'good']])
  assert.ok(seen.every((path) => !path.endsWith('/send')))
})
