import assert from 'node:assert/strict'
import { test } from 'node:test'
import { piecesOf } from './pieces.ts'

test('an answer is text, what goes with it are cards', () => {
  assert.deepEqual(piecesOf({ answer: '七天无理由', goods: [{ id: 'p', title: '手机' }], links: [{ label: '规则', url: '/rules' }] }), [
    '七天无理由', { type: 'goods', goods: { id: 'p', title: '手机' } }, { type: 'link', label: '规则', url: '/rules' },
  ])
})
