import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Part } from '@yanshu/contract/messages.ts'
import { linesOf, mapUrl } from './part-lines.ts'

const place = { type: 'location', latitude: 31.2284737, longitude: 121.478224, name: '人民广场店' } as const
const name = encodeURIComponent(place.name)
const zh = { language: 'zh-CN' } as const
const en = { language: 'en-US', base: 'https://desk.example' } as const

describe('a place on a map', () => {
  for (const [datum, url] of [
    ['gcj02', `https://uri.amap.com/marker?position=121.478224,31.228474&name=${name}&coordinate=gaode`],
    ['wgs84', `https://uri.amap.com/marker?position=121.478224,31.228474&name=${name}&coordinate=wgs84`],
    ['bd09', `https://api.map.baidu.com/marker?location=31.228474,121.478224&title=${name}&content=${name}&output=html&coord_type=bd09ll`],
  ] as const) it(`in ${datum} opens on one that has such coordinates`, () => assert.equal(mapUrl({ ...place, datum }), url))
})

describe('parts as lines', () => {
  const order: Part = { type: 'order', order: { id: 'A1', state: 'refunding', total: 5, title: 'Cup', quantity: 1, url: '/orders/A1' } }
  const picture = { type: 'image', file: 'f1', name: 'a.png', size: 1, contentType: 'image/png' } as const
  const cases: [what: string, given: Part, facts: Parameters<typeof linesOf>[1], expected: unknown][] = [
    ['an order in English', order, en, ['Order A1 · Being refunded', 'Cup ×1', 'Total ¥0.05', { label: 'https://desk.example/orders/A1', url: 'https://desk.example/orders/A1' }]],
    ['a relative address without knowing where we are', order, zh, ['订单号 A1 · 退款中', 'Cup ×1', '合计 ¥0.05']],
    ['a link without knowing where we are', { type: 'link', label: '规则', url: '/help' }, zh, []],
    ['a picture that can be read somewhere', picture, { ...zh, fileUrls: { f1: 'https://desk.example/f1' } }, [{ label: '[图片] a.png', url: 'https://desk.example/f1' }]],
    ['a picture that cannot', picture, en, ['[Picture] a.png']],
    ['a menu', { type: 'menu', items: [{ label: '退货', send: 'x' }] }, zh, ['回复“1”：退货']],
    ['orders to choose from, by their numbers', { type: 'menu', items: [{ label: '茶杯 · 已发货', send: '查询订单 LX100230101' }, { label: '查询订单 888666', send: '查询订单 888666' }] }, zh, ['您可以直接回复以下任意一项：', '1. 茶杯 · 已发货（LX100230101）', '2. 查询订单 888666', '回复序号即可']],
    ['what only our own pages show', { type: 'notice', code: 'waiting' }, zh, []],
  ]
  for (const [what, given, facts, expected] of cases) it(what, () => assert.deepEqual(linesOf(given, facts), expected))
})
