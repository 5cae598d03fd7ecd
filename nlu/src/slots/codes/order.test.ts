import assert from 'node:assert/strict'
import { it } from 'node:test'
import { compileOrderPattern } from './order-pattern.ts'
import { recogniseOrders } from './order.ts'

const mask = 'LX#########'
const values = (text: string, pattern?: string) => recogniseOrders(text, pattern).map(entity => entity.value)

it('finds what fits the pattern of the shop, wherever it stands', () => {
  const cases: [text: string, values: string[]][] = [
    ['lx100230102到哪了', ['LX100230102']],
    ['帮我查lx100230102和lx100230103', ['LX100230102', 'LX100230103']],
    ['lx 100230102', ['LX100230102']],
    ['lx-100230102', ['LX100230102']],
    ['订单号:LX100230102', ['LX100230102']],
    ['订单100230102退款', ['LX100230102']],
    ['lx1002301021', []],
    ['alx100230102', []],
    ['你好', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(values(text, mask), expected, text)
})

it('finds a number behind the word for it without any pattern', () => {
  const cases: [text: string, values: string[]][] = [
    ['订单号20481,看下快递位置', ['20481']],
    ['订单号2024117736帮查', ['2024117736']],
    ['单号是1234567', ['1234567']],
    ['订单编号为 e20260001', ['E20260001']],
    ['order number 88213', ['88213']],
    ['where is order #88213', ['88213']],
    ['订单尾号0932', ['*0932']],
    ['尾号0932的订单', ['*0932']],
    ['订单2026年的', []],
    ['订单1200元', []],
    ['快递单号773123456789', []],
    ['退货单号yt88213', []],
    ['退货,单号yt88213', []],
    ['不知道订单号', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(values(text), expected, text)
})

it('gives the place of the number, not of the word before it', () => {
  const [found] = recogniseOrders('查订单lx100230102谢谢', mask)
  assert.deepEqual([found?.text, found?.start, found?.end], ['lx100230102', 3, 14])
})

it('reads masks with counts and alternatives, and takes signs for themselves', () => {
  assert.deepEqual(values('202611230001234567', '#{18}|E#{10}'), ['202611230001234567'])
  assert.deepEqual(values('e0123456789', '#{18}|E#{10}'), ['E0123456789'])
  assert.deepEqual(values('a(b)+1', 'a(b)+#'), ['A(B)+1'])
  assert.deepEqual(values('1234567', '#{9,6}'), ['1234567'])
  assert.deepEqual(values('任何字', ''), [])
  assert.equal(compileOrderPattern('(a+)+$').anywhere.test('a'.repeat(5000)), false)
})
