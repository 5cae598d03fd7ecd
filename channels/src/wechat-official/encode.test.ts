import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Part } from '@yanshu/contract/messages.ts'
import type { OutboundMessage } from '../sending.ts'
import { officialConfig } from './config.ts'
import { encodeOfficial } from './encode.ts'

const config = officialConfig.parse({ appId: 'wx0123456789', secret: '0123456789abcdef', token: 'abc', mode: 'plain' })
const message = (parts: Part[], more: Partial<OutboundMessage> = {}): OutboundMessage => ({ id: 'm', recipient: 'o1', from: 'agent', language: 'zh-CN', parts, base: 'https://desk.example', ...more })
const bodies = (parts: Part[], more: Partial<OutboundMessage> = {}, other = config) => encodeOfficial(other, message(parts, more)).map(({ body }) => body)
const text = (content: string) => ({ touser: 'o1', msgtype: 'text', text: { content } })
const said = (content: string): Part => ({ type: 'text', text: content })
const file = { file: '0190', name: 'a.png', size: 1, contentType: 'image/png' }
const goods: Part = { type: 'goods', goods: { id: '1', title: '羊绒衫', price: 59900, image: '/goods/1.jpg', url: 'https://shop.example/1' } }
const menu: Part = { type: 'menu', items: [{ label: '退货', send: '怎么退货' }, { label: '换货', send: '怎么换货' }] }
const place: Part = { type: 'location', latitude: 31.2284737, longitude: 121.478224, datum: 'gcj02', name: '人民广场店', address: '黄浦区' }
const order: Part = { type: 'order', order: { id: 'A1', state: 'shipped', total: 1250, title: '茶杯', quantity: 2, url: '/orders/A1' } }
const logistics: Part = { type: 'logistics', carrier: '顺丰', number: 'SF1', events: [{ at: Date.parse('2026-11-22T16:30:00Z'), text: '已揽收' }] }
const form: Part = { type: 'form', form: '0190', title: '换货信息', fields: [{ key: 'size', kind: 'text', label: '尺码', required: true }] }
const satisfaction: Part = { type: 'satisfaction', invitation: '01900000-0000-7000-8000-000000000000', expiresAt: 1, tags: [] }

const cases: [what: string, parts: Part[], expected: unknown[]][] = [
  ['a text, escaped', [said('<b>1 & 2</b>')], [text('&lt;b&gt;1 &amp; 2&lt;/b&gt;')]],
  ['neighbouring texts as one', [said('您好'), said('请问有什么可以帮您？')], [text('您好\n请问有什么可以帮您？')]],
  ['a link', [{ type: 'link', label: '退货规则', url: '/help/1' }], [text('<a href="https://desk.example/help/1">退货规则</a>')]],
  ['a picture', [{ type: 'image', ...file }], [{ touser: 'o1', msgtype: 'image', image: { media_id: '' } }]],
  ['a voice', [{ type: 'voice', ...file, durationMs: 1000 }], [{ touser: 'o1', msgtype: 'voice', voice: { media_id: '' } }]],
  ['a file, which the platform does not know', [{ type: 'file', ...file, name: '说明.pdf' }], [text('[文件] 说明.pdf')]],
  ['goods', [goods], [{ touser: 'o1', msgtype: 'news', news: { articles: [{ title: '羊绒衫', description: '¥599.00', url: 'https://shop.example/1', picurl: 'https://desk.example/goods/1.jpg' }] } }]],
  ['goods without a picture', [{ type: 'goods', goods: { id: '1', title: '羊绒衫' } }], [text('羊绒衫')]],
  ['a place', [place], [text(`人民广场店\n黄浦区\n<a href="https://uri.amap.com/marker?position=121.478224,31.228474&name=${encodeURIComponent('人民广场店')}&coordinate=gaode">查看地图</a>`)]],
  ['an order', [order], [text('订单号 A1 · 已发货\n茶杯 ×2\n合计 ¥12.50\n<a href="https://desk.example/orders/A1">https://desk.example/orders/A1</a>')]],
  ['a parcel', [logistics], [text('物流 顺丰 SF1\n11-23 00:30 已揽收')]],
  ['a form', [form], [text('换货信息（请回复以下信息）\n1. 尺码')]],
  ['a menu under its text', [said('您想办理哪一项？'), menu], [{ touser: 'o1', msgtype: 'msgmenu', msgmenu: { head_content: '您想办理哪一项？', list: [{ id: '1', content: '退货' }, { id: '2', content: '换货' }] } }]],
  ['a menu alone', [menu], [{ touser: 'o1', msgtype: 'msgmenu', msgmenu: { head_content: '您可以直接回复以下任意一项：', list: [{ id: '1', content: '退货' }, { id: '2', content: '换货' }] } }]],
  ['notices and answers: nothing', [{ type: 'notice', code: 'waiting' }, { type: 'rating', invitation: satisfaction.invitation, score: 5, tags: [] }], []],
]

describe('what an official account is sent', () => {
  for (const [what, parts, expected] of cases) it(what, () => assert.deepEqual(bodies(parts), expected))

  it('asks how it was with ids that say what was meant', () => {
    const [body] = bodies([satisfaction]) as { msgmenu: { list: { id: string; content: string }[] } }[]
    assert.deepEqual(body!.msgmenu.list[0], { id: 'rate-01900000-0000-7000-8000-000000000000-5', content: '非常满意' })
    assert.equal(body!.msgmenu.list.length, 5)
    assert.ok(body!.msgmenu.list.every(({ id }) => id.length <= 64))
  })

  it('says by the platform’s mark what the bot made', () => {
    assert.deepEqual(bodies([said('好')], { from: 'bot' }), [{ ...text('好'), aimsgcontext: { is_ai_msg: 1 } }])
  })

  it('has its files uploaded, and keys that stay the same', () => {
    const requests = encodeOfficial(config, message([said('看图'), { type: 'image', ...file }, said('这款')]))
    assert.deepEqual(requests.map(({ key, costs }) => [key, costs]), [['m-0', 1], ['m-1', 1], ['m-2', 1]])
    assert.deepEqual(requests[1]!.uploads, [{ file: '0190', kind: 'image', into: ['image', 'media_id'] }])
  })

  it('shows menus as the account can', () => {
    const links = officialConfig.parse({ ...config, menus: 'links' })
    assert.deepEqual(bodies([said('请选'), { type: 'menu', items: [{ label: '50%"优惠"', send: 'x' }] }], {}, links), [text('请选\n<a href="weixin://bizmsgmenu?msgmenucontent=50%25%22优惠%22&msgmenuid=1">50%"优惠"</a>')])
    const plain = officialConfig.parse({ ...config, menus: 'text' })
    assert.deepEqual(bodies([said('请选'), menu], {}, plain), [text('请选\n1. 退货\n2. 换货\n回复序号即可')])
    assert.deepEqual(bodies([satisfaction], {}, plain), [])
  })

  it('gives way to text where the account may not send menus', () => {
    const [request] = encodeOfficial(config, message([said('请选'), menu]))
    assert.deepEqual(request!.instead, text('请选\n1. 退货\n2. 换货\n回复序号即可'))
  })
})

describe('what it may still be sent', () => {
  it('costs as little as possible when little is left', () => {
    const parts = [said('一'), goods, said('二'), { type: 'image', ...file } as Part, said('三')]
    assert.equal(bodies(parts).length, 5)
    const lean = bodies(parts, { sendsLeft: 2 })
    assert.deepEqual(lean.map(({ msgtype }) => msgtype), ['image', 'text'])
    assert.deepEqual((lean[1] as { text: unknown }).text, { content: '一\n羊绒衫 ¥599.00\n<a href="https://shop.example/1">https://shop.example/1</a>\n二\n三' })
  })

  it('is shortened, and says so', () => {
    const long = said('很长的说明。'.repeat(400))
    assert.equal(bodies([long]).length, 4)
    const kept = bodies([long], { sendsLeft: 2 }) as { text: { content: string } }[]
    assert.equal(kept.length, 2)
    for (const { text: { content } } of kept) assert.ok(Buffer.byteLength(content) <= 2048)
    assert.match(kept[1]!.text.content, /…$/)
    const cutOf = (sendsLeft: number) => encodeOfficial(config, message([long], { sendsLeft })).map(({ cut }) => cut)
    assert.deepEqual([cutOf(2), cutOf(4)], [[undefined, true], [undefined, undefined, undefined, undefined]])
  })

  it('splits a long text before its menu', () => {
    const long = bodies([said('说明'.repeat(700)), menu]) as { msgtype: string; msgmenu?: { head_content: string } }[]
    assert.deepEqual(long.map(({ msgtype }) => msgtype), ['text', 'text', 'text', 'msgmenu'].slice(-long.length))
    assert.equal(long.at(-1)!.msgmenu!.head_content, '您可以直接回复以下任意一项：')
    const [only, ...others] = bodies([said('说明'.repeat(700)), menu], { sendsLeft: 1 }) as typeof long
    assert.deepEqual([only!.msgtype, others], ['msgmenu', []])
    assert.ok(Buffer.byteLength(only!.msgmenu!.head_content) <= 1024)
  })
})
