import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isBrief } from './brevity.ts'

it('counts Chinese characters, and words where there are none', () => {
  const few = { han: 4, words: 2 }
  for (const text of ['', '运费多少', 'iPhone 15 Pro Max 运费', 'how much']) assert.equal(isBrief(text, few), true, text)
  for (const text of ['运费是多少', 'how much is it']) assert.equal(isBrief(text, few), false, text)
})
