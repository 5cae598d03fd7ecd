import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signOf, wordsFor } from './preview-words.ts'

const look = { title: '在线客服', welcome: '你好', botName: '小雁', quickQuestions: ['发货', ' '], color: '#1d6b70', position: 'right' as const }
const english = { title: 'Help', welcome: 'Hello', botName: 'Swan', quickQuestions: ['When?', ''] }

test('readers of English see the English words, others the inbox\'s own', () => {
  assert.deepEqual(wordsFor('en-US', { ...look, english }), { title: 'Help', welcome: 'Hello', botName: 'Swan', quickQuestions: ['When?'] })
  assert.deepEqual(wordsFor('zh-CN', { ...look, english }), { title: '在线客服', welcome: '你好', botName: '小雁', quickQuestions: ['发货'] })
})

test('half of the English words are none', () => {
  assert.equal(wordsFor('en-US', { ...look, english: { ...english, botName: ' ' } }).title, '在线客服')
  assert.equal(wordsFor('en-US', look).title, '在线客服')
})

test('the sign is the first letter, also where that is one of two units', () => {
  assert.deepEqual([signOf(' 鹿溪优选'), signOf('🦌 shop'), signOf('  ')], ['鹿', '🦌', ''])
})
