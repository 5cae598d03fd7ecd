import assert from 'node:assert/strict'
import { test } from 'node:test'
import { talkZh } from '../words/talk-zh.ts'
import { digestParts } from './digest.ts'

test('a quotation names what is not text and stays within 120 characters of one line', () => {
  assert.equal(digestParts([{ type: 'text', text: '第一行\n第二行' }], talkZh), '第一行 第二行')
  assert.equal(digestParts([{ type: 'goods', goods: { id: '1', title: '马克杯' } }], talkZh), '[商品] 马克杯')
  assert.equal(digestParts([{ type: 'image', file: 'f', name: 'a.png', size: 1, contentType: 'image/png' }, { type: 'text', text: '看这个' }], talkZh), '[图片] 看这个')
  assert.equal(digestParts([{ type: 'text', text: '长'.repeat(500) }], talkZh).length, 120)
})
