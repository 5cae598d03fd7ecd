import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitSize, hasSizeTable, readBody } from './body.ts'

test('reads height and weight', () => {
  const cases: [text: string, height?: number | undefined, weight?: number][] = [
    ['身高175体重70公斤穿多大码', 175, 70], ['身高170体重130斤穿什么码', 170, 65], ['我一米六五，110斤', 165, 55], ['1米75 140斤', 175, 70], ['1.82m, 80kg', 182, 80],
    ['175 80公斤穿几码T恤', 175, 80], ['165cm/50kg', 165, 50], ['体重140穿什么号', undefined, 70], ['体重62', undefined, 62], ['身高168', 168], ['体重90'], ['一米七六十公斤'], ['110斤T恤穿什么码', undefined, 55], ['一百二十斤', undefined, 60],
    ['买2斤苹果'], ['199元包邮吗'], ['订单202611230012345'], ['iPhone 15 Pro 256g'], ['5公斤的洗衣液'],
  ]
  for (const [text, height, weight] of cases) assert.deepEqual(readBody(text), { ...(height !== undefined && { height }), ...(weight !== undefined && { weight }) }, text)
})

const tee = '男女同款：155–162cm/45–52kg 选 S，163–168/53–60 选 M，169–174/61–68 选 L，175–180/69–78 选 XL，181–186/79–88 选 2XL。'

test('finds the size in a table', () => {
  const cases: [height: number | undefined, weight: number | undefined, size: string | undefined][] = [
    [175, 70, 'XL'], [165, 55, 'M'], [170, 72, 'XL'], [182, 65, '2XL'], [175, undefined, 'XL'], [undefined, 60.5, 'M'], [200, 70, undefined], [170, 120, undefined], [undefined, undefined, undefined],
  ]
  for (const [height, weight, size] of cases) {
    assert.equal(fitSize(tee, { ...(height !== undefined && { height }), ...(weight !== undefined && { weight }) })?.size, size, `${height} ${weight}`)
  }
  assert.equal(fitSize('S 155–162cm 45–52kg；M 163–168cm 53–60kg；L 169–174cm 61–68kg', { height: 165, weight: 55 })?.size, 'M')
  assert.deepEqual([hasSizeTable(tee), hasSizeTable('28 码腰围 72，29 码 74.5，30 码 77'), hasSizeTable('满 59 元包邮')], [true, false, false])
})

test('finds what is measured without a digit, and in full width', () => {
  assert.deepEqual(readBody('我一米七五'), { height: 175 })
  assert.deepEqual(readBody('身高１７０，体重６０ｋｇ'), { height: 170, weight: 60 })
  assert.deepEqual(readBody('一百二十斤'), { weight: 60 })
  assert.deepEqual(readBody('这件多久发货'), {})
})
