import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Language } from '@yanshu/contract/errors.ts'
import { languageOfParts, plainPart } from './parts.ts'

const cases: [text: string, usual: Language | undefined, language: Language | undefined][] = [
  ['在吗', undefined, 'zh-CN'], ['hello', undefined, 'en-US'], ['iPhone', undefined, undefined], ['iPhone 15 Pro', undefined, undefined], ['ok', undefined, undefined], ['12345', undefined, undefined],
  ['where is my order', undefined, 'en-US'],
  ['iPhone 15 Pro', 'zh-CN', undefined], ['hello', 'zh-CN', undefined], ['where is my order', 'zh-CN', 'en-US'], ['退货', 'en-US', 'zh-CN'],
]

describe('the language of what somebody wrote', () => {
  for (const [text, usual, language] of cases) {
    it(`is ${language ?? 'untold'} in ${JSON.stringify(text)}, where it was ${usual ?? 'unknown'}`, () => assert.equal(languageOfParts([{ type: 'text', text }], usual), language))
  }
})

describe('a long text', () => {
  it('becomes several parts, and no sign of it is lost or cut in two', () => {
    for (const text of ['短', '长'.repeat(9_001), `${'x'.repeat(3_999)}😀${'y'.repeat(4_000)}`]) {
      const parts = plainPart({ type: 'text', text }, 'zh-CN').map((part) => (part.type === 'text' ? part.text : ''))
      assert.equal(parts.join(''), text)
      assert.ok(parts.every((each) => each.length <= 4_000 && each.isWellFormed()))
    }
  })
})
