import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Word } from '@yanshu/contract/moderation.ts'
import { readWordsFile, wordsFile } from './words-file.ts'

const word = (text: string, more: Partial<Word> = {}): Word => ({ id: text, text, category: '', kind: 'word', direction: 'both', action: 'warn', enabled: true, updatedAt: 0, ...more })

test('what was exported is read again, in either language', async () => {
  const words = [word('私下交易', { category: '站外', action: 'block', direction: 'agent', enabled: false }), word('加*微信', { kind: 'pattern', action: 'mask', direction: 'contact' }), word('一,"二"\n三'), word('+V 信', { category: '@站外' })]
  for (const language of ['zh-CN', 'en-US'] as const) {
    const read = readWordsFile(await wordsFile([...words, word('bank_card', { kind: 'secret' })], language).text())
    assert.deepEqual(read, { bad: [], words: words.map(({ id: _id, updatedAt: _at, ...each }) => each) })
  }
})
test('only the word is needed, rows that cannot be understood are named', () => {
  assert.deepEqual(readWordsFile('敏感词\n刷单\n\n加*V信'), { bad: [], words: [
    { text: '刷单', category: '', kind: 'word', direction: 'both', action: 'warn', enabled: true }, { text: '加*V信', category: '', kind: 'pattern', direction: 'both', action: 'warn', enabled: true },
  ] })
  assert.deepEqual(readWordsFile('处理,敏感词\r\n打码,好\r\n毁掉,坏\r\n提醒,\r\n提醒,好\r\n'), { bad: [{ row: 3, problem: 'action' }, { row: 4, problem: 'no_word' }, { row: 5, problem: 'duplicate' }], words: [{ text: '好', category: '', kind: 'word', direction: 'both', action: 'mask', enabled: true }] })
  assert.deepEqual(readWordsFile('词,类\n甲,乙'), { problem: 'no_heading' })
})
test('nothing that a spreadsheet would take for a formula', async () => assert.match(await wordsFile([word('=cmd()')], 'zh-CN').text(), /\n'=cmd\(\)/))
