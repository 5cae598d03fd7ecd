import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankCanned, shownInitials } from './ranking.ts'

const reply = (title: string, initials: string, shortcut?: string, text = title, folder = '') =>
  ({ title, initials, folder, parts: [{ type: 'text' as const, text }], ...(shortcut === undefined ? {} : { shortcut }) })
const replies = [
  reply('发货时间', 'fhsj', 'fh', '付款后 48 小时内发货', '物流'),
  reply('收货地址', 'shdz', undefined, '请核对地址'),
  reply('售后政策', 'shzc', 'sh'),
  reply('催发货', 'cfh', 'ship', '已经帮您加急'),
  reply('退款时效', 'tksx', 'refund', '一般 1–3 个工作日'),
]

test('the likeliest reply comes first', () => {
  const cases: [string, string[]][] = [
    ['fhsj', ['发货时间']],
    ['fh', ['发货时间', '催发货']],
    ['FH', ['发货时间', '催发货']],
    ['ｆｈ', ['发货时间', '催发货']],
    ['sh', ['售后政策', '催发货', '收货地址']],
    ['发货', ['发货时间', '催发货']],
    ['工作日', ['退款时效']],
    ['物流', ['发货时间']],
    ['ref', ['退款时效']],
    ['不存在', []],
  ]
  for (const [search, titles] of cases) assert.deepEqual(rankCanned(replies, search).map((each) => each.title), titles, search)
})

test('without a search all of them stand as they come', () => {
  assert.deepEqual(rankCanned(replies, ' '), replies)
})

test('initials are shown of titles that are spoken, not of those that are spelt', () => {
  assert.equal(shownInitials({ title: '发货时间', initials: 'fhsj' }), 'fhsj')
  assert.equal(shownInitials({ title: 'Return policy', initials: 'returnpolicy' }), '')
})
