import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Canned } from '@yanshu/contract/canned.ts'
import { inputFrom, inputOf, valuesOf, withPiece } from './canned-values.ts'
import { foldersOf } from './folders.ts'

const reply: Canned = {
  id: 'r', title: '尺码表', shortcut: 'cm', folder: '售前', initials: 'cmb', editable: true, scope: { kind: 'group', group: 'g' },
  parts: [
    { type: 'text', text: '请看' }, { type: 'image', file: 'f', name: '尺码.png', size: 9, contentType: 'image/png' },
    { type: 'goods', goods: { id: 'p', title: 'T 恤', price: 9900 } }, { type: 'link', label: '更多', url: '/more' },
  ],
}

test('a reply comes back from its form as it was, pictures by their files', () => {
  const input = inputFrom(valuesOf(reply, 'own'))
  assert.deepEqual(input, {
    title: '尺码表', shortcut: 'cm', folder: '售前', scope: { kind: 'group', group: 'g' },
    parts: [{ type: 'text', text: '请看' }, { type: 'image', file: 'f' }, { type: 'goods', goods: { id: 'p', title: 'T 恤', price: 9900 } }, { type: 'link', label: '更多', url: '/more' }],
  })
})

test('a blank form leaves out what is not there', () => {
  const values = { ...valuesOf(undefined, 'own'), title: ' 问候 ', shortcut: ' ', text: '您好\n' }
  assert.deepEqual(inputFrom(values), { title: '问候', folder: '', scope: { kind: 'own' }, parts: [{ type: 'text', text: '您好' }] })
})

test('a removed reply is made anew with the copies of its pictures', () => {
  const copied = reply.parts.map((part) => (part.type === 'image' ? { ...part, file: 'copy' } : part))
  assert.deepEqual(inputOf(reply, copied).parts[1], { type: 'image', file: 'copy' })
})

test('a variable goes to the caret', () => {
  assert.deepEqual(withPiece('订单发出', 2, 2, '{{order}}'), { text: '订单{{order}}发出', caret: 11 })
})

test('replies stand under their headings, those without one last', () => {
  const of = (title: string, folder: string, kind: 'own' | 'everyone'): Canned => ({ ...reply, id: title, title, folder, initials: '', scope: { kind } })
  const all = [of('甲', '', 'own'), of('乙', '售后', 'everyone'), of('丙', '开场', 'own'), of('丁', '售后', 'own')]
  const names = (search: string, scope: 'all' | 'own') => foldersOf(all, search, scope).map((each) => [each.name, each.replies.map((one) => one.title).join('')])
  assert.deepEqual(names('', 'all'), [['售后', '乙丁'], ['开场', '丙'], ['', '甲']])
  assert.deepEqual(names('', 'own'), [['开场', '丙'], ['售后', '丁'], ['', '甲']])
  assert.deepEqual(names('丁', 'all'), [['售后', '丁']])
})
