import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { NearStore } from '@yanshu/contract/stores.ts'
import { inChina } from '../testkit/rows.ts'
import { distanceText, openingText, storesCard } from './card.ts'

const at = inChina('2026-11-23', '12:00')
const near = (name: string, metres: number, more: Partial<NearStore> = {}): NearStore => ({
  id: name, name, address: `${name}路 1 号`, metres, place: { latitude: 31, longitude: 121, datum: 'gcj02' }, timeZone: 'Asia/Shanghai',
  maps: { amap: `https://uri.amap.com/marker?name=${name}`, tencent: '' }, opening: { open: true, closesAt: inChina('2026-11-23', '21:00') }, ...more,
})
const textOf = (stores: NearStore[], language: 'zh-CN' | 'en-US' = 'zh-CN') => {
  const [part] = storesCard(stores, language, at)
  return part?.type === 'text' ? part.text : ''
}

describe('the card of the nearest stores', () => {
  test('says how far, how long still, where, and leads to a map', () => {
    const parts = storesCard([near('西湖', 1234, { phone: '0571-8888' }), near('滨江', 840)], 'zh-CN', at)
    assert.deepEqual(parts, [
      { type: 'text', text: '离您最近的门店：\n\n西湖\n1.2 公里 · 营业中，21:00 打烊\n地址：西湖路 1 号\n电话：0571-8888\n\n滨江\n840 米 · 营业中，21:00 打烊\n地址：滨江路 1 号' },
      { type: 'link', label: '导航到西湖', url: 'https://uri.amap.com/marker?name=西湖' }, { type: 'link', label: '导航到滨江', url: 'https://uri.amap.com/marker?name=滨江' },
    ])
    assert.match(textOf([near('West', 1234)], 'en-US'), /^The stores nearest to you:\n\nWest\n1\.2 km · open until 21:00\n/)
  })

  test('says so where all are closed, and where none is near', () => {
    const opening = { open: false, opensAt: inChina('2026-11-24', '10:00') }
    assert.match(textOf([near('甲', 500, { opening })]), /^附近的门店现在都不在营业时间，最近的是：\n\n甲\n500 米 · 未营业，明天 10:00 开门/)
    assert.match(textOf([near('甲', 312_400, { opening })]), /^您附近还没有我们的门店，最近的在 312 公里外：/)
    assert.match(textOf([near('甲', 312_400)], 'en-US'), /^We have no store near you yet\. The nearest is 312 km away:/)
  })

  const openings: [string, NearStore['opening'], string | undefined, string | undefined][] = [
    ['never closes', { open: true }, '营业中', 'open'],
    ['opens later today', { open: false, opensAt: inChina('2026-11-23', '14:30') }, '未营业，今天 14:30 开门', 'closed, opens today at 14:30'],
    ['opens in three days', { open: false, opensAt: inChina('2026-11-26', '10:00') }, '未营业，11月26日 10:00 开门', 'closed, opens 26 November at 10:00'],
    ['opens nobody knows when', { open: false }, '暂停营业', 'closed for now'],
    ['hours not known', undefined, undefined, undefined],
  ]
  for (const [name, opening, chinese, english] of openings) {
    test(name, () => {
      const store = { timeZone: 'Asia/Shanghai', ...(opening && { opening }) }
      assert.deepEqual([openingText(store, 'zh-CN', at), openingText(store, 'en-US', at)], [chinese, english])
    })
  }

  test('times are those of the clock on the store\'s wall', () => {
    assert.equal(openingText({ timeZone: 'Asia/Tokyo', opening: { open: true, closesAt: inChina('2026-11-23', '19:00') } }, 'zh-CN', at), '营业中，20:00 打烊')
  })

  test('distances are as round as people say them', () => {
    assert.deepEqual([3, 84, 994, 995, 1049, 9949, 9950, 12_400].map((metres) => distanceText(metres, 'zh-CN')), ['10 米', '80 米', '990 米', '1 公里', '1 公里', '9.9 公里', '10 公里', '12 公里'])
  })
})
