import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isPlainlyEnglish } from './language.ts'

const cases: [text: string, isEnglish: boolean][] = [
  ['Where is my order', true], ['how do I return this?', true], ['cancel order please', true], ['refund not arrived yet', true], ['Where is my iPhone 15 Pro', true],
  ['wrong size received', true],
  ['iPhone 15 Pro', false], ['iphone 15 pro', false], ['iPhone 15 Pro Max 256GB', false], ['The North Face', false], ['ok', false], ['hello', false], ['LX100230103', false],
  ['我的 iPhone is broken', false], ['', false], ['👍', false],
]

describe('what is plainly English', () => {
  for (const [text, isEnglish] of cases) it(`${JSON.stringify(text)} ${isEnglish ? 'is' : 'is not'}`, () => assert.equal(isPlainlyEnglish(text), isEnglish))
})
