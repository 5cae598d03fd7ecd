import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingColumns, readRows } from './rows.ts'

test('reads columns by their headings in either language, in any order', () => {
  const read = readRows([['', ''], ['答案', '标题', '分类', '问法'], ['满 59 元包邮', '运费', '配送', '邮费多少；谁出运费\n包邮吗|运费|运费']])
  assert.equal(read?.count, 1)
  assert.deepEqual(read?.problems, [])
  assert.deepEqual(read?.entries, [{
    title: '运费', questions: ['邮费多少', '谁出运费', '包邮吗', '运费'], answer: '满 59 元包邮', category: '配送', links: [], goods: [], enabled: true,
  }])
  assert.equal(readRows([['\uFEFFTitle', 'ANSWER'], ['Freight', 'Free above 59 yuan']])?.entries[0]?.title, 'Freight')
})

test('says what is wrong by the number of the row in the file', () => {
  const read = readRows([
    ['标题', '答案', '问法'], ['', '答'], ['题', ''], ['长'.repeat(201), '答'], ['甲', '答'], ['  '], ['甲', '另一个'], ['乙', '答', 'x'.repeat(201)],
  ])
  assert.deepEqual(read?.problems, [
    { row: 2, problem: 'no_title' }, { row: 3, problem: 'no_answer' }, { row: 4, problem: 'too_long' }, { row: 7, problem: 'duplicate' }, { row: 8, problem: 'too_long' },
  ])
  assert.equal(read?.count, 6)
  assert.deepEqual(read?.entries.map((entry) => entry.title), ['甲'])
})

test('reads what an answer is for, how it varies and how long it holds', () => {
  const heading = ['标题', '答案', '意图', '类型', '分情况答案', '生效时间', '失效时间']
  const read = readRows([heading, ['运费', '看地区', 'shipping.fee', '问答', '地区：寄到哪？\n江浙沪 => 满 39 元包邮', '2026-11-01', '2026/11/12 08:30Z'], ['参数', '长 1 米', '', '参数', '', '', '']])
  assert.deepEqual(read?.problems, [])
  const [fee, size] = read?.entries ?? []
  assert.deepEqual([fee?.intent, fee?.kind, fee?.validFrom, fee?.validUntil], ['shipping.fee', 'answer', Date.UTC(2026, 9, 31, 16), Date.UTC(2026, 10, 12, 8, 30)])
  assert.deepEqual(fee?.variants, { slot: 'region', question: '寄到哪？', answers: [{ values: ['江浙沪'], answer: '满 39 元包邮' }] })
  assert.deepEqual(Object.keys(size ?? {}).filter((key) => ['intent', 'variants', 'validFrom', 'validUntil'].includes(key)), [])
  assert.equal(size?.kind, 'specification')
  const bad = [['甲', '答', '运费', '', '', '', ''], ['乙', '答', '', '其他', '', '', ''], ['丙', '答', '', '', '江浙沪', '', ''], ['丁', '答', '', '', '', '明天', ''], ['戊', '答', '', '', '', '2026-11-02', '2026-11-01']]
  assert.deepEqual(readRows([heading, ...bad])?.problems.map((each) => each.problem), ['bad_intent', 'bad_kind', 'bad_variants', 'bad_time', 'bad_time'])
})

test('what looks like a formula stays text', () => {
  assert.equal(readRows([['title', 'answer'], ['=cmd|x', '=1+1']])?.entries[0]?.answer, '=1+1')
  assert.equal(readRows([['title', 'answer'], ['x', "'- first"]])?.entries[0]?.answer, '- first', 'as an export guards it')
  assert.equal(readRows([['title', 'answer'], ['x', "'＋86"]])?.entries[0]?.answer, '＋86')
})

test('without a title or an answer column there is nothing to read', () => {
  assert.equal(readRows([['标题', '分类'], ['a', 'b']]), undefined)
  assert.equal(readRows([]), undefined)
  assert.deepEqual(missingColumns([[''], ['标题', '分类']]), ['answer'])
  assert.deepEqual([missingColumns([]), missingColumns([['title', '答案']])], [['title', 'answer'], []])
})
