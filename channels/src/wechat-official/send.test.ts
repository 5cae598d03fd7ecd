import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OutboundMessage } from '../sending.ts'
import { memoryWorld } from '../testkit/memory-world.ts'
import { sealedPost } from '../testkit/sealed-post.ts'
import { decrypt } from '../wechat-crypto/cipher.ts'
import { parseXml, textAt } from '../wechat-xml/parse.ts'
import { officialConfig } from './config.ts'
import { wechatOfficial } from './index.ts'

const good = { appId: 'wxb11529c136998cb6', secret: '0123456789abcdef0123456789abcdef', token: 'yanshu', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
const config = officialConfig.parse(good)
const { encode, send, typing } = wechatOfficial.outbound!
const message: OutboundMessage = { id: 'm', recipient: 'o1', from: 'agent', language: 'zh-CN', parts: [{ type: 'text', text: '好的' }] }
const picture: OutboundMessage = { ...message, parts: [{ type: 'image', file: 'f1', name: 'a.png', size: 1, contentType: 'image/png' }] }

/** A platform that answers each path by what `replies` holds for it, one after the other, the last one again and again. */
function open(replies: Record<string, unknown[]>) {
  const seen: { path: string; body: unknown }[] = []
  const world = memoryWorld(async (url, request) => {
    if (url.pathname.endsWith('token')) return Response.json({ access_token: 'T', expires_in: 7200 })
    const form = request.headers.get('content-type')?.startsWith('multipart')
    seen.push({ path: url.pathname, body: form || request.method === 'GET' ? undefined : await request.json() })
    const left = replies[url.pathname] ?? [{ errcode: 0 }]
    return Response.json(left.length > 1 ? left.shift() : left[0])
  })
  world.files.set('f1', { bytes: Buffer.from('x'), contentType: 'image/png', name: 'a.png' })
  return { world, seen }
}
const sendPath = '/cgi-bin/message/custom/send'
const uploadPath = '/cgi-bin/media/upload'

describe('sending to an official account', () => {
  it('uploads the picture, then names it', async () => {
    const { world, seen } = open({ [uploadPath]: [{ media_id: 'M1' }] })
    assert.deepEqual(await send(config, world, encode(config, picture)[0]!, 1), { outcome: 'sent' })
    assert.deepEqual(seen.map(({ path }) => path), [uploadPath, sendPath])
    assert.deepEqual(seen[1]!.body, { touser: 'o1', msgtype: 'image', image: { media_id: 'M1' } })
  })

  it('uploads once more when the platform has forgotten it, and only once', async () => {
    const { world, seen } = open({ [uploadPath]: [{ media_id: 'M1' }, { media_id: 'M2' }], [sendPath]: [{ errcode: 40007 }, { errcode: 0 }] })
    assert.equal((await send(config, world, encode(config, picture)[0]!, 1)).outcome, 'sent')
    assert.deepEqual(seen.at(-1)!.body, { touser: 'o1', msgtype: 'image', image: { media_id: 'M2' } })
    const lost = open({ [uploadPath]: [{ media_id: 'M1' }], [sendPath]: [{ errcode: 40007 }] })
    assert.deepEqual(await send(config, lost.world, encode(config, picture)[0]!, 1), { outcome: 'failed', reason: 'media_gone', vendor: { code: '40007' } })
    assert.equal(lost.seen.length, 4)
  })

  it('sends the text of a menu that the account may not send', async () => {
    const parts: OutboundMessage['parts'] = [{ type: 'text', text: '说明'.repeat(700) }, { type: 'menu', items: [{ label: '退货', send: '退货' }] }]
    for (const [sendsLeft, begins] of [[3, '您可以直接回复以下任意一项'], [1, '说明说明']] as const) {
      const { world, seen } = open({ [sendPath]: [{ errcode: 40200 }, { errcode: 0 }] })
      assert.equal((await send(config, world, encode(config, { ...message, parts, sendsLeft }).at(-1)!, 1)).outcome, 'sent')
      const { msgtype, text } = seen[1]!.body as { msgtype: string; text: { content: string } }
      assert.equal(msgtype, 'text')
      assert.ok(text.content.startsWith(begins) && Buffer.byteLength(text.content) <= 2048, text.content)
    }
  })

  it('tells a closed window and a used-up quota apart, and does not try again', async () => {
    for (const [errcode, reason] of [[45015, 'window_closed'], [45047, 'quota_used'], [43004, 'not_following'], [48001, 'no_permission']] as const) {
      const { world, seen } = open({ [sendPath]: [{ errcode }] })
      const sent = await send(config, world, encode(config, message)[0]!, 1)
      assert.deepEqual(sent, { outcome: 'failed', reason, vendor: { code: String(errcode) } })
      assert.equal(seen.length, 1)
    }
  })

  it('is silent about typing that fails', async () => {
    const { world, seen } = open({ '/cgi-bin/message/custom/typing': [{ errcode: 45080 }] })
    await typing!(config, world, 'o1', true)
    await typing!(config, world, 'o1', false)
    assert.deepEqual(seen.map(({ body }) => body), [{ touser: 'o1', command: 'Typing' }, { touser: 'o1', command: 'CancelTyping' }])
  })
})

describe('the account', () => {
  const { check, profile } = wechatOfficial.account!

  it('is checked step by step', async () => {
    assert.deepEqual((await check!(config, open({ '/cgi-bin/message/custom/typing': [{ errcode: 40003 }] }).world)).map(({ step, is }) => [step, is]), [['credentials', 'good'], ['sending', 'good']])
    const forbidden = await check!(config, open({ '/cgi-bin/message/custom/typing': [{ errcode: 48001, errmsg: 'api unauthorized rid: 6-7' }] }).world)
    assert.deepEqual([forbidden[1]!.is, forbidden[1]!.vendor], ['bad', '48001 rid: 6-7'])
    const passive = await check!({ ...config, passive: true }, open({ '/cgi-bin/message/custom/typing': [{ errcode: 48001 }] }).world)
    assert.deepEqual(passive.map(({ step, is }) => [step, is]), [['credentials', 'good'], ['sending', 'skipped']])
    const world = memoryWorld(() => Response.json({ errcode: 40164, errmsg: 'invalid ip 203.0.113.9, not in whitelist' }))
    const [only, ...others] = await check!(config, world)
    assert.deepEqual([only!.is, only!.vendor, others], ['bad', '40164 203.0.113.9', []])
  })

  it('knows its followers by openid and unionid', async () => {
    const { world } = open({ '/cgi-bin/user/info': [{ subscribe: 1, openid: 'o1', nickname: '', unionid: 'u1', remark: '' }] })
    assert.deepEqual(await profile!(config, world, 'o1'), { ids: [{ kind: 'openid', id: 'o1' }, { kind: 'unionid', id: 'u1' }] })
    assert.equal(await profile!(config, open({ '/cgi-bin/user/info': [{ errcode: 40003 }] }).world, 'o2'), undefined)
  })
})

describe('an answer inside the answer', () => {
  const account = { token: good.token, encodingAesKey: good.encodingAesKey, receiver: good.appId }
  const post = sealedPost(account, '<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>')
  const answer = (reply?: OutboundMessage) => wechatOfficial.inbound!.answer!(config, post, 1_800_000_000_999, reply).body

  it('is success without a reply, or with one that has no text', () => {
    assert.equal(answer(), 'success')
    assert.equal(answer({ ...message, parts: [{ type: 'notice', code: 'waiting' }] }), 'success')
  })

  it('is one sealed text with the names turned round', () => {
    const reply = answer({ ...message, from: 'bot', parts: [{ type: 'text', text: '七天内可退' }, { type: 'menu', items: [{ label: '退货', send: '退货' }] }] })
    const opened = decrypt(good.encodingAesKey, textAt(parseXml(reply)!, 'Encrypt'), good.appId)
    assert.ok('text' in opened)
    const tree = parseXml(opened.text)!
    const fields = ['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Content'].map((name) => textAt(tree, name))
    assert.deepEqual(fields, ['o1', 'gh_1', '1800000000', 'text', '[AI生成] 七天内可退\n回复“1”：退货'])
  })

  it('is awaited only by accounts that can do no other', () => {
    const { replyInResponse } = wechatOfficial.inbound!
    assert.equal(replyInResponse!(config), undefined)
    assert.deepEqual(replyInResponse!({ ...config, passive: true }), { withinMs: 4500 })
  })
})
