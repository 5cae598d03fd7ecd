import assert from 'node:assert/strict'
import { it } from 'node:test'
import { normalise } from '../text/normalise.ts'
import { recogniseEntities } from './recognise.ts'
import type { EntityOptions, Term } from './types.ts'

const dictionary: Term[] = [{ id: 'i15p', name: 'iPhone 15 Pro' }, { id: 'tee', name: '棉白重磅纯棉T恤' }, { id: 'duck', name: '北京烤鸭' }, { id: 'berry', name: '丹东99红颜草莓', aliases: ['丹东草莓'] }, { id: 'rice', name: '五常稻花香2号大米' }]
const options: EntityOptions = { dictionary, now: Date.UTC(2026, 10, 23, 2, 20), timeZone: 'Asia/Shanghai', orderPattern: 'LX#########' }
const tell = (text: string, more: Partial<EntityOptions> = {}) =>
  recogniseEntities(normalise(text), { ...options, ...more }).map(entity => `${entity.type}:${entity.values?.join('|') ?? entity.value}`)

it('finds all that a message names', () => {
  const cases: [text: string, ...entities: string[]][] = [
    ['运费多少'],
    ['江浙沪地区', 'region:江苏|浙江|上海'],
    ['那北京呢', 'region:北京'],
    ['换成L码', 'size:L'],
    ['昨天买的两件黑色T恤XL，发到深圳要几天', 'date:2026-11-22', 'quantity:2 件', 'colour:黑色', 'size:XL', 'region:广东/深圳'],
    ['订单LX100230102，手机13800001111', 'order:LX100230102', 'phone:13800001111'],
    ['iPhone 15 Pro 256G 曜石黑 6299元能便宜吗', 'product:i15p', 'colour:黑色|曜石黑', 'money:6299'],
    ['快递SF8810023010206怎么还在上海', 'parcel:SF8810023010206', 'region:上海'],
    ['11月1号到5号之间下的单，满300减30', 'date:2026-11-01/2026-11-05', 'money:300', 'money:30'],
    ['北京烤鸭发上海吗', 'product:duck', 'region:上海'],
    ['五常稻花香2号大米3袋', 'product:rice', 'quantity:3 袋'],
    ['丹东草莓两斤多少钱', 'product:berry', 'quantity:1000 克'],
    ['纯棉T恤170/92A还有吗', 'product:tee', 'size:170/92A'],
    ['訂單LX100230102什麼時候到臺北', 'order:LX100230102', 'region:台湾/台北'],
    ['😡😡'],
    [''],
  ]
  for (const [text, ...expected] of cases) assert.deepEqual(tell(text), expected, text)
})

it('reads a bare answer as what was asked for', () => {
  const cases: [expected: NonNullable<EntityOptions['expected']>, text: string, ...entities: string[]][] = [
    ['quantity', '3', 'quantity:3'], ['quantity', '要三', 'quantity:3'], ['size', '42', 'size:42'], ['size', '我穿m', 'size:M'], ['money', '300吧', 'money:300'], ['order', '100230102', 'order:LX100230102'],
    ['order', '20261123001', 'order:20261123001'], ['parcel', '75312345678901', 'parcel:75312345678901'], ['parcel', 'SF8810023010206', 'parcel:SF8810023010206'], ['region', '开封', 'region:河南/开封'], ['region', '就开封那边吧', 'region:河南/开封'],
    ['quantity', '不知道'], ['size', '500'], ['phone', '13800001111', 'phone:13800001111'], ['order', '13800001111', 'order:13800001111'],
  ]
  for (const [expected, text, ...entities] of cases) assert.deepEqual(tell(text, { expected }), entities, `${expected} ${text}`)
  assert.deepEqual(tell('3'), [])
})

it('gives places of the normalised text that do not overlap', () => {
  const text = normalise('昨天买的两件黑色Ｔ恤ＸＬ，发到深圳，花了299元，手机138 0000 1111')
  assert.equal(checkPlaces(text), 7)
})

/** A pattern that tries all ways to read a run would not come back from one of these. */
it('takes time in proportion to the text, whatever it holds', { timeout: 60_000 }, () => {
  const seeds = ['1', '一', '1月', '周', '北京', '江苏省南京市', '江苏', 'a', 'x', 'a1', '1-', '1.', '1,', '0', '138', '¥', '满1', '半', '到', '1到', '今天到', '订单', '单号', '订单1', '快递', 'sf1', 'jd1', ' ', '的', '黑', '深', '色', '加大', '大', '草莓', '纯棉t恤', '红颜草',
    'iphone 15 ', '15 pro ', 'iphone', '5.', '十百千万', '零', '双十', '十一', '618', '前', '个半', '(', '+86', '1/', '170/', 'xl', 'm', '号', '1号', '钱', '1块', '三四', '\n', '😀', '\u0000', '開', '\ud800', 'order number ', 'last ', '下午', '1:', '一月一', '上个']
  for (const seed of seeds) {
    const text = seed.repeat(Math.ceil(10_000 / seed.length))
    checkPlaces(text)
    checkPlaces(normalise(text))
  }
  const mixed = Array.from({ length: 10_000 }, (_, at) => seeds[(at * 7919) % seeds.length]?.[0]).join('')
  checkPlaces(mixed)
})

/** How many entities there are; each stands where it says, behind the one before. */
function checkPlaces(text: string): number {
  let end = 0
  const found = recogniseEntities(text, options)
  for (const entity of found) {
    assert.equal(text.slice(entity.start, entity.end), entity.text)
    assert.ok(entity.start >= end && entity.end > entity.start)
    end = entity.end
  }
  return found.length
}
