import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goods } from '@yanshu/contract/messages.ts'
import { inkOn, luminanceOf } from './look.ts'
import { readGoods } from './read-goods.ts'
import { textOf } from './text-of.ts'

const page = 'https://shop.example.cn/p/1?a=b'

test('goods become what the contract takes, addresses made absolute', () => {
  const read = readGoods({ id: 7, title: ' 杯子 ', price: 12900, image: '/img/cup.jpg', sku: 'red', stock: 3 }, page)
  assert.deepEqual(read, { id: '7', title: '杯子', price: 12900, image: 'https://shop.example.cn/img/cup.jpg', url: page, sku: 'red' })
  assert.deepEqual(goods.parse(read), read)
})

test('what is wrong is left out, and without an id or a title there are no goods', () => {
  const read = readGoods({ id: 'x'.repeat(99), title: '长'.repeat(999), price: 12.5, image: 'javascript:alert(1)', url: 'data:,x', sku: {} }, page)
  assert.deepEqual(goods.parse(read), { id: 'x'.repeat(64), title: '长'.repeat(200) })
  for (const value of [undefined, null, 'text', 7, {}, { id: '1' }, { title: 't' }, { id: [], title: {} }]) assert.equal(readGoods(value, page), undefined)
  assert.deepEqual(readGoods({ id: '1', title: 't' }, ''), { id: '1', title: 't' })
})

test('texts are texts or numbers, cut to length', () => {
  assert.equal(textOf(2026, 10), '2026')
  assert.equal(textOf('  a  ', 10), 'a')
  assert.equal(textOf('abcdef', 3), 'abc')
  assert.equal(textOf({ toString: () => 'x' }, 3), undefined)
  assert.equal(textOf('  ', 3), undefined)
})

test('ink on the brand colour is whichever reads better', () => {
  assert.equal(inkOn(luminanceOf('#0b7a5c')), '#fff')
  assert.equal(inkOn(luminanceOf('#ffd400')), '#000')
  assert.equal(inkOn(luminanceOf('#000000')), '#fff')
})
