import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recogniseRegions } from '../slots/regions/region.ts'
import { findFits } from './fitting.ts'
import type { SlotValue } from './types.ts'

const cases: [known: string[], said: string, meant: string[]][] = [
  [['江浙沪', '北京', '偏远地区'], '江浙沪', ['江浙沪']],
  [['江浙沪', '北京', '偏远地区'], '江苏', ['江浙沪']],
  [['江浙沪', '北京', '偏远地区'], '杭州', ['江浙沪']],
  [['江浙沪', '北京', '偏远地区'], '新疆', ['偏远地区']],
  [['江浙沪', '北京', '偏远地区'], '四川', []],
  [['江苏', '浙江省', '上海市'], '江浙沪', ['江苏', '浙江省', '上海市']],
  [['江苏', '浙江省', '上海市'], '浙江', ['浙江省']],
  [['浙江', '杭州', '江浙沪'], '西湖区', ['杭州']],
  [['浙江', '杭州', '江浙沪'], '宁波', ['浙江']],
  [['江浙沪', '浙江'], '宁波', ['浙江']],
  [['杭州', '宁波', '南京'], '浙江', ['杭州', '宁波']],
  [['新疆、西藏', '内蒙古'], '西藏', ['新疆、西藏']],
  [['新疆、西藏', '内蒙古'], '偏远地区', ['新疆、西藏', '内蒙古']],
  [['北京', '其他'], '上海', []],
  [[], '上海', []],
]

describe('the regions that an answer varies by', () => {
  for (const [known, said, meant] of cases) {
    test(`${said} of ${known.join(' ')}`, () => {
      const [entity] = recogniseRegions(said, true)
      assert.ok(entity)
      assert.deepEqual(findFits(known, { ...entity, slot: 'region', from: 'said' }), meant)
    })
  }
})

describe('other values', () => {
  const size = (value: string, values?: string[]): SlotValue => ({ slot: 'size', type: 'size', value, ...(values && { values }), text: value, from: 'said' })
  test('the value, however it is written', () => assert.deepEqual(findFits(['Ｌ', 'XL'], size('l')), ['Ｌ']))
  test('the members of a group', () => assert.deepEqual(findFits(['浅蓝', '深蓝', '红'], size('蓝', ['深蓝', '浅蓝'])), ['浅蓝', '深蓝']))
  test('none', () => assert.deepEqual(findFits(['L'], size('S')), []))
})
