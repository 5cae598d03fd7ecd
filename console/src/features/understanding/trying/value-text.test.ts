import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valueText } from './value-text.ts'

const quantity = (value: string) => ({ type: 'quantity' as const, value, text: '' })

test('weights and volumes stand in the units in which they are spoken of', () => {
  assert.deepEqual(['75000 克', '250 克', '1500 毫升', '2/3 件', '2'].map((each) => valueText(quantity(each), 'zh-CN')), ['75 公斤（150 斤）', '250 克', '1.5 升', '2–3 件', '2'])
  assert.deepEqual(['75000 克', '250 克', '1500 毫升'].map((each) => valueText(quantity(each), 'en-US')), ['75 kg', '250 g', '1.5 l'])
})

test('goods go by the name that was written, regions without strokes, spans with a word between', () => {
  assert.equal(valueText({ type: 'product', value: 'qingyu-down', text: '羽绒服' }, 'zh-CN'), '羽绒服')
  assert.equal(valueText({ type: 'region', value: '西藏/拉萨', text: '拉萨' }, 'zh-CN'), '西藏拉萨')
  assert.equal(valueText({ type: 'date', value: '2026-11-20/2026-11-22', text: '' }, 'zh-CN'), '2026-11-20 至 2026-11-22')
  assert.equal(valueText({ type: 'size', value: 'L', text: 'l码' }, 'zh-CN'), 'L')
})
