import assert from 'node:assert/strict'
import { it } from 'node:test'
import { normalise } from '../../text/normalise.ts'
import type { Term } from '../types.ts'
import { recogniseProducts } from './product.ts'

const terms: Term[] = [
  { id: 'i15', name: 'iPhone 15' }, { id: 'i15p', name: 'iPhone 15 Pro' },
  { id: 'x6', name: '澜图 X6 5G 手机' }, { id: 'air2', name: '听澜 Air 2 主动降噪耳机' }, { id: 'watch', name: '鹿行 Watch S 运动手表' }, { id: 'gan', name: '驰轮 65W 氮化镓充电器' }, { id: 'bank', name: '驰轮 20000mAh 快充移动电源', aliases: ['充电宝'] },
  { id: 'fryer', name: '暖厨 5.5L 可视空气炸锅' }, { id: 'cooker', name: '暖厨 4L IH 电饭煲' }, { id: 'robot', name: '扫小宝 R3 扫拖机器人', aliases: ['扫地机器人', '扫地机'] },
  { id: 'tee', name: '棉白重磅纯棉T恤' }, { id: 'down', name: '轻屿90白鹅绒轻薄羽绒服' }, { id: 'coat', name: '云绒双面羊毛大衣（女）' }, { id: 'rice', name: '五常稻花香2号大米' }, { id: 'duck', name: '北京烤鸭' },
  { id: 'rain-a', name: '晴空冲锋衣' }, { id: 'rain-b', name: '山野冲锋衣' }, { id: 'denim', name: '丹宁', type: 'colour' },
]
const values = (text: string) => recogniseProducts(normalise(text), terms).map(entity => entity.values?.join('|') ?? entity.value)

function check(cases: readonly (readonly [text: string, ...values: string[]])[]) {
  for (const [text, ...expected] of cases) assert.deepEqual(values(text), expected, text)
}

it('matches model numbers whole or not at all', () => {
  check([
    ['iPhone 15 Pro 续航', 'i15p'], ['iphone15pro', 'i15p'], ['iPhone 15pro多少钱', 'i15p'], ['iPhone 15 续航怎么样', 'i15'], ['iphone15', 'i15'], ['iPhone 15 Pro Max'], ['iphone15promax'], ['iPhone 15 Plus'], ['iPhone 155'], ['iPhone 14'], ['iphone 15c'],
    ['苹果15pro', 'i15p'], ['苹果 15', 'i15'], ['苹果手机15', 'i15'], ['15 Pro 续航', 'i15p'], ['那个15pro', 'i15p'], ['小米15pro'], ['xiaomi 15 pro'], ['is the iPhone 15 waterproof', 'i15'], ['iPhone 15 256G', 'i15'], ['iphone15pro 256gb', 'i15p'],
    ['iPhone 15 和 iPhone 15 Pro 有什么区别', 'i15', 'i15p'], ['iPhone 15 2台', 'i15'], ['iPhone 15, Pro'  , 'i15'],
  ])
})

it('finds a Chinese name by a part of it', () => {
  check([
    ['空气炸锅怎么清洗', 'fryer'], ['暖厨空气炸锅', 'fryer'], ['可视的空气炸锅', 'fryer'], ['轻屿羽绒服', 'down'], ['羽绒服掉毛吗', 'down'], ['双面羊毛大衣', 'coat'], ['氮化镓充电器', 'gan'], ['澜图手机', 'x6'], ['澜图x6', 'x6'], ['澜图 X6 手机', 'x6'], ['听澜air2', 'air2'],
    ['听澜降噪耳机', 'air2'], ['运动手表能游泳吗', 'watch'], ['五常稻花香大米', 'rice'], ['五常稻花香2号大米', 'rice'], ['充电宝', 'bank'], ['扫地机器人', 'robot'], ['扫拖机器人', 'robot'], ['纯棉t恤', 'tee'], ['北京烤鸭', 'duck'],
    ['空气咋锅', 'fryer'], ['空气炸过坏了', 'fryer'], ['冲锋衣', 'rain-a|rain-b'], ['晴空冲锋衣', 'rain-a'], ['空气炸锅和电饭煲', 'fryer', 'cooker'], ['羽绒服xl', 'down'], ['羽绒服2件', 'down'],
  ])
})

it('does not take another model or other words for a product', () => {
  check([['4l空气炸锅'], ['听澜air3'], ['澜图x7'], ['澜图手机x7'], ['100w氮化镓充电器'], ['我不要机器人'], ['你是机器人吗'], ['手机号改一下'], ['充电'], ['大米'], ['退款'], ['空气,炸锅'], ['']])
})

it('finds terms of other types by their name alone', () => {
  assert.deepEqual(recogniseProducts('要丹宁的', terms).map(entity => [entity.type, entity.value]), [['colour', 'denim']])
})

it('gives the place of the words', () => {
  const [found] = recogniseProducts('问下轻屿羽绒服怎么洗', terms)
  assert.deepEqual([found?.text, found?.start, found?.end], ['轻屿羽绒服', 2, 7])
})

it('knows a changed dictionary, as a new array', () => {
  assert.deepEqual(recogniseProducts('新品手环', terms), [])
  assert.deepEqual(recogniseProducts('新品手环', [...terms, { id: 'band', name: '新品手环' }]).map(entity => entity.value), ['band'])
})
