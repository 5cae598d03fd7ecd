import assert from 'node:assert/strict'
import { test } from 'node:test'
import { variants as schema, type Variants } from './knowledge.ts'
import { readVariants, writeVariants } from './variants-text.ts'

const fee: Variants = {
  slot: 'region', question: '请问寄到哪里？', answers: [{ values: ['江浙沪', '安徽'], answer: '满 39 元包邮\n不满收 5 元' }, { values: ['新疆'], answer: '满 199 元包邮' }],
}

test('variants stand in one cell and are read from it, in both languages', () => {
  assert.equal(writeVariants(fee, 'zh-CN'), '地区：请问寄到哪里？\n江浙沪、安徽 => 满 39 元包邮\\n不满收 5 元\n新疆 => 满 199 元包邮')
  for (const language of ['zh-CN', 'en-US'] as const) assert.deepEqual(readVariants(writeVariants(fee, language)), fee)
  const { question: _, ...unasked } = fee
  assert.deepEqual(readVariants(writeVariants(unasked, 'en-US')), unasked)
  assert.ok(schema.safeParse(readVariants(writeVariants(fee, 'zh-CN'))).success)
})

test('what a person writes by hand is read, too', () => {
  assert.deepEqual(readVariants(' Size \r\n\r\n m，L, L → 穿 M 或 L\n XL=>穿 XL => 宽松 '), {
    slot: 'size', answers: [{ values: ['m', 'L'], answer: '穿 M 或 L' }, { values: ['XL'], answer: '穿 XL => 宽松' }],
  })
})

test('what cannot be read is told', () => {
  for (const text of ['', '地区', '天气\n晴 => 好', '地区\n江浙沪 满 39', '地区\n => 满 39', '地区\n江浙沪 =>']) assert.equal(readVariants(text), undefined, text)
})

test('a cell full of blanks is read at once', () => {
  assert.deepEqual(readVariants(`地区\n江浙沪${' '.repeat(1_000_000)}的 => 满 39`)?.answers.map(({ answer }) => answer), ['满 39'])
})
