import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inputFrom, valuesOf } from './term-values.ts'

test('aliases are trimmed, each once, and never the name', () => {
  assert.deepEqual(inputFrom({ type: 'product', name: ' iPhone 15 ', aliases: ['果15 ', '果15', 'iPhone 15', ' '], code: ' p-1 ' }), { type: 'product', name: 'iPhone 15', aliases: ['果15'], code: 'p-1' })
})

test('only products have a number', () => {
  assert.deepEqual(inputFrom({ type: 'colour', name: '远峰蓝', aliases: [], code: 'p-1' }), { type: 'colour', name: '远峰蓝', aliases: [] })
  assert.deepEqual(valuesOf({ id: '1', type: 'region', name: '内蒙', aliases: ['内蒙古'], updatedAt: 1 }), { type: 'region', name: '内蒙', aliases: ['内蒙古'], code: '' })
  assert.equal(valuesOf(undefined, 'size').type, 'size')
})
