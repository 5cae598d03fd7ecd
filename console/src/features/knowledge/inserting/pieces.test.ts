import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf, piecesOf } from './pieces.ts'

test('an answer is text, what goes with it are cards', () => {
  assert.deepEqual(piecesOf({ answer: '七天无理由', goods: [{ id: 'p', title: '手机' }], links: [{ label: '规则', url: '/rules' }] }), [
    '七天无理由', { type: 'goods', goods: { id: 'p', title: '手机' } }, { type: 'link', label: '规则', url: '/rules' },
  ])
})

test('a case is named by the first of its values, and goods by their answer', () => {
  const answers = [{ values: ['江浙沪'], answer: '五元' }, { values: ['北京', '天津', '河北', '山西', '山东'], answer: '八元' }]
  assert.deepEqual(casesOf({ slot: 'region', answers }), [{ name: '江浙沪', answer: '五元' }, { name: '北京、天津、河北、山西…', answer: '八元' }])
  assert.deepEqual(casesOf({ slot: 'product', answers: [{ values: ['iphone-15'], answer: '手机保修一年' }] }), [{ name: '', answer: '手机保修一年' }])
})
