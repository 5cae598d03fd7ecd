import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languagesOf, phrasingLines } from './phrasing-lines.ts'

test('one phrasing per line, without blanks, bullets and numbers', () => {
  assert.deepEqual(phrasingLines(' 邮费怎么算 \r\n\n- 包邮吗\n2、到付行不行\n3C 产品包邮吗').texts, ['邮费怎么算', '包邮吗', '到付行不行', '3C 产品包邮吗'])
})

test('a phrasing said twice counts once, in its first place', () => {
  assert.deepEqual(phrasingLines('Free shipping?\n包邮吗\nfree  shipping?'), { texts: ['Free shipping?', '包邮吗'], repeated: 1, tooLong: 0 })
})

test('what is too long is counted', () => {
  assert.equal(phrasingLines(`${'长'.repeat(201)}\n${'短'.repeat(200)}`).tooLong, 1)
  assert.deepEqual(phrasingLines('\n '), { texts: [], repeated: 0, tooLong: 0 })
})

test('the languages of phrasings are told as they are kept', () => {
  assert.deepEqual(languagesOf(['运费多少', 'iPhone 15 多少钱', '???']), ['zh-CN'])
  assert.deepEqual(languagesOf(['How much', '多少']), ['en-US', 'zh-CN'])
})
