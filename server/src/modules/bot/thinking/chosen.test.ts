import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { chosenIn, offeredBefore, type Offered } from './chosen.ts'

const person = { label: '转人工客服', send: '转人工' }
const orders: Offered = { choices: [{ label: 'iPhone 15 Pro · 已发货', send: '查询订单 A1' }, { label: '雾里 4L 无雾加湿器 · 已发货', send: '查询订单 A2' }, { label: '雾里香薰灯 · 待发货', send: '查询订单 A3' }, person] }
const alone: Offered = { choices: [person] }
const titles: Offered = { choices: [{ label: '运费怎么算', send: '运费怎么算' }, person] }
const sizes: Offered = { choices: ['2', '1', '3'].map((size) => ({ label: size, send: size })), asks: true }
const asking: Offered = { choices: [], asks: true }

const cases: [written: string, offered: Offered[], meant: string | undefined][] = [
  ...['2', '２', '②', '2️⃣', ' 2。', '(2)', '2、', '#2', '二', '第二个', '第2个', '第二', '选2', '选择 2', '我要第二个', '就第二笔订单吧', '2号', 'the second one', 'option 2', '2nd', 'Number 2 please']
    .map((written): [string, Offered[], string] => [written, [orders], '查询订单 A2']),
  ['4', [orders], '转人工'],
  ['5', [orders], undefined],
  ...['2个', '要2个', '两个', '二手的吗', '2天能到吗', '第二天能到吗', '12', '0', '', '？'].map((written): [string, Offered[], undefined] => [written, [orders], undefined]),
  ['2', [], undefined],
  ['2', [alone, orders], '查询订单 A2'],
  ['1', [alone, orders], '转人工'],
  ['2', [asking, orders], undefined],
  ['1', [sizes], '1'],
  ['4', [sizes, orders], undefined],
  ['iPhone 15 Pro', [orders], '查询订单 A1'],
  ['IPHONE15', [orders], '查询订单 A1'],
  ['iPhone 15 Pro · 已发货', [orders], '查询订单 A1'],
  ['雾里 4L 无雾加湿器', [alone, orders], '查询订单 A2'],
  ['加湿器', [orders], '查询订单 A2'],
  ['加湿器', [alone, orders], undefined],
  ['雾里', [orders], undefined],
  ['已发货', [orders], undefined],
  ['加湿器怎么用', [orders], undefined],
  ['转人工客服', [orders], '转人工'],
  ['Beijing', [{ choices: [{ label: 'Beijing', send: '北京' }], asks: true }], undefined],
  ['茶杯', [{ choices: [{ label: '茶杯 · 已发货', send: '查询订单 LX1002' }], asks: true }], '查询订单 LX1002'],
  ['运费怎么算', [titles], '运费怎么算'],
  ['运费', [titles], undefined],
]

describe('what was chosen by typing', () => {
  test('is of what was said last, quick questions before all else, and of no list of stores', () => {
    const offered = { act: 'offer', choices: [...orders.choices] }
    assert.equal(chosenIn('1', offeredBefore([], ['运费怎么算'])), '运费怎么算')
    assert.equal(chosenIn('2', offeredBefore([offered], ['运费怎么算'])), '查询订单 A2')
    assert.equal(chosenIn('2', offeredBefore([offered, { act: 'answer' }], [])), '查询订单 A2')
    assert.equal(chosenIn('2', offeredBefore([offered, { act: 'tell_stores' }], [])), undefined)
  })
  for (const [written, offered, meant] of cases) {
    test(`${JSON.stringify(written)} of ${offered.map(({ choices }) => choices.length).join(', ') || 'nothing'} is ${meant ?? 'none'}`, () => assert.equal(chosenIn(written, offered), meant))
  }
})
