import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FilledSlot } from '@yanshu/nlu/dialogue/types.ts'
import { textFor } from './entry-text.ts'

const fee = {
  answer: '其他地区 8 元',
  variants: { slot: 'region' as const, question: '寄到哪里？', answers: [{ values: ['江苏', '浙江', '上海'], answer: '5 元' }, { values: ['偏远地区'], answer: '18 元' }] },
}
const sizes = { answer: '看尺码表', variants: { slot: 'size' as const, answers: [{ values: ['L'], answer: '胸围 110' }, { values: ['XL', '2XL'], answer: '胸围 115 起' }] } }
const goods = { answer: '一年保修', variants: { slot: 'product' as const, answers: [{ values: ['p1'], answer: '两年' }, { values: ['p2'], answer: '三年' }] } }
const told = (type: FilledSlot['type'], value: string, values?: string[]): FilledSlot[] => [{ slot: type, type, value, text: value, from: 'said', ...(values && { values }) }]

const cases: [string, Parameters<typeof textFor>, string][] = [
  ['nothing told: what holds for the rest', [fee], '其他地区 8 元'],
  ['a value that has its own, named', [fee, told('region', '上海')], '上海：5 元'],
  ['a place within one', [fee, [{ ...told('region', '浙江/杭州')[0]!, text: 'hangzhou' }]], '浙江杭州：5 元'],
  ['a place as it was called', [fee, [{ ...told('region', '浙江/杭州')[0]!, text: '杭州' }]], '杭州：5 元'],
  ['a place that the answer names', [{ ...fee, variants: { ...fee.variants, answers: [{ values: ['新疆'], answer: '新疆、西藏 18 元' }] } }, told('region', '新疆')], '新疆、西藏 18 元'],
  ['a place in English', [{ ...fee, variants: { ...fee.variants, answers: [{ values: ['北京'], answer: 'Shipping there is ¥8.' }] } }, [{ ...told('region', '北京')[0]!, text: 'beijing' }]], 'Beijing: Shipping there is ¥8.'],
  ['a place that has none', [fee, told('region', '北京')], '其他地区 8 元'],
  ['a group whose members agree', [fee, told('region', '江浙沪', ['江苏', '浙江', '上海'])], '江浙沪：5 元'],
  ['places that differ are told apart', [fee, told('region', '上海、北京', ['上海', '北京'])], '上海：5 元\n北京：其他地区 8 元'],
  ['another type says nothing', [fee, told('size', 'L')], '其他地区 8 元'],
  ['a size', [sizes, told('size', '2XL')], '胸围 115 起'],
  ['a product by its id', [goods, told('product', 'p2')], '三年'],
  ['an entry without variants', [{ answer: '好' }, told('size', 'L')], '好'],
]
for (const [what, given, expected] of cases) {
  test(what, () => assert.equal(textFor(...given), expected))
}
