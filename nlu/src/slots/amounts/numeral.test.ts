import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readNumber, readVague } from './numeral.ts'

it('reads numbers as they are written in shops', () => {
  const cases: [text: string, value: number | undefined][] = [
    ['299', 299], ['1,299', 1299], ['12.5', 12.5], ['1.2万', 12_000], ['3千', 3000], ['5w', 50_000], ['2k', 2000],
    ['零', 0], ['一', 1], ['两', 2], ['十', 10], ['十二', 12], ['二十', 20], ['三十五', 35], ['一百', 100], ['一百零五', 105], ['一百五', 150],
    ['一百五十', 150], ['二百五十六', 256], ['两千三', 2300], ['两千零三', 2003], ['一万二', 12_000], ['三万五千', 35_000], ['两万五', 25_000],
    ['十五万', 150_000], ['二零二六', 2026], ['二〇二六', 2026], ['半', 0.5], ['', undefined], ['abc', undefined], ['三五', 35], ['百', 100],
  ]
  for (const [text, value] of cases) assert.equal(readNumber(text), value, text)
})

it('reads two neighbouring digits as a range', () => {
  assert.deepEqual(readVague('两三'), [2, 3])
  assert.deepEqual(readVague('三四百'), [300, 400])
  assert.deepEqual(readVague('十七八'), [17, 18])
  for (const text of ['三五', '二', '九八', '一百', '']) assert.equal(readVague(text), undefined, text)
})
