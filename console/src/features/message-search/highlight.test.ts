import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt, highlight } from './highlight.ts'

const marked = (text: string, query: string): string => highlight(text, query).map((each) => (each.hit ? `[${each.text}]` : each.text)).join('')

test('words are marked wherever they stand', () => {
  const cases: [string, string, string][] = [
    ['我要退款', '退款', '我要[退款]'],
    ['退款，还是退款', '退款', '[退款]，还是[退款]'],
    ['我想退货，运费谁出', '运费 退货', '我想[退货]，[运费]谁出'],
    ['买了 iPhone 15 Pro', 'IPHONE', '买了 [iPhone] 15 Pro'],
    ['ｉＰｈｏｎｅ 手机', 'iphone', '[ｉＰｈｏｎｅ] 手机'],
    ['①号仓', '1', '[①]号仓'],
    ['😀退款😀', '退款', '😀[退款]😀'],
    ['发货的时间', '发货时间', '[发货]的[时间]'],
    ['a.b+c', '.b+', 'a[.b+]c'],
    ['什么也没有', '退款', '什么也没有'],
    ['', '退款', ''],
    ['原样', '  ', '原样'],
  ]
  for (const [text, query, expected] of cases) assert.equal(marked(text, query), expected)
})

test('nothing of the text is lost', () => {
  const text = 'ﬁ İstanbul 退 款\n第二行'
  assert.equal(highlight(text, 'fi i 退').map((each) => each.text).join(''), text)
})

test('of a long text the part around the first word is shown', () => {
  const long = `${'前'.repeat(300)}退款${'后'.repeat(300)}`
  const shown = excerpt(long, '退款', 100)
  assert.ok(shown.startsWith('…前') && shown.endsWith('后…') && shown.includes('退款'))
  assert.equal(shown.length, 102)
  assert.equal(excerpt('短\n句', '句'), '短 句')
  assert.ok(excerpt(`${'字'.repeat(200)}完`, '完', 50).endsWith('完'))
  assert.ok(excerpt('字'.repeat(200), '没有', 50).startsWith('字'))
})
