import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bareMarkup, cutText, keepTexts, packLines, splitText, weixinMarkup } from './split.ts'

const bytes = (text: string) => Buffer.byteLength(text)

describe('a long text', () => {
  const texts = ['你好'.repeat(2000), 'a'.repeat(5000), '👨‍👩‍👧‍👦'.repeat(300), 'e\u0301'.repeat(3000), `${'一二三四五六七八九十。'.repeat(400)}\n末尾`]
  for (const text of texts) {
    it(`${text.slice(0, 2)}… loses nothing, and nobody is cut in two`, () => {
      const pieces = splitText(text, 2048)
      assert.ok(pieces.every((piece) => bytes(piece) <= 2048 && !piece.includes('\uFFFD')))
      assert.equal(pieces.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
      const whole = new Set([...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment))
      for (const piece of pieces) for (const { segment } of new Intl.Segmenter('zh').segment(piece)) assert.ok(whole.has(segment), segment)
    })
  }

  it('is cut at the end of a sentence where one is near', () => {
    const [first, second] = splitText(`${'字'.repeat(28)}。${'字'.repeat(20)}`, 100)
    assert.equal(first?.at(-1), '。')
    assert.equal(second, '字'.repeat(20))
  })

  it('that fits stays whole, and nothing gives nothing', () => {
    assert.deepEqual(splitText('a'.repeat(2048), 2048), ['a'.repeat(2048)])
    assert.deepEqual(splitText('', 2048), [])
  })

  it('counts what escaping adds', () => {
    for (const piece of splitText('<&>'.repeat(500), 100, weixinMarkup.escape)) assert.ok(bytes(weixinMarkup.escape(piece)) <= 100)
  })

  it('is cut with a sign that something is missing', () => {
    assert.equal(cutText('一二三四五', 12), '一二三…')
    assert.equal(cutText('一二三四', 12), '一二三四')
    assert.equal(cutText('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 30), '👨‍👩‍👧‍👦…')
  })
})

describe('lines', () => {
  it('share texts as long as they fit', () => {
    assert.deepEqual(packLines(['一', '二', { label: '订单 <1>', url: 'https://s.example/?a=1&b="2"' }], weixinMarkup, 2048), ['一\n二\n<a href="https://s.example/?a=1&b=%222%22">订单 &lt;1&gt;</a>'])
    assert.deepEqual(packLines(['一'.repeat(30), '二'.repeat(30)], bareMarkup, 100), ['一'.repeat(30), '二'.repeat(30)])
    assert.deepEqual(packLines([{ label: '官网', url: 'https://s.example' }, { label: 'https://s.example', url: 'https://s.example' }], bareMarkup, 100), ['官网：https://s.example\nhttps://s.example'])
  })

  const marker = `https://uri.amap.com/marker?position=121.478224,31.228474&name=${encodeURIComponent('人民广场店')}&coordinate=gaode`
  it('write the addresses in them as links, which need no escaping', () => {
    assert.deepEqual(packLines([`到这里 & 看：${marker}。`], weixinMarkup, 2048), [`到这里 &amp; 看：<a href="${marker}">人民广场店（uri.amap.com）</a>。`])
    assert.deepEqual(packLines(['https://s.example/?a=1&b=2'], weixinMarkup, 2048), ['<a href="https://s.example/?a=1&b=2">https://s.example/?a=1&amp;b=2</a>'])
    const long = `https://s.example/help?${'x=1&'.repeat(20)}y=2`
    assert.deepEqual(packLines([long], weixinMarkup, 2048), [`<a href="${long}">s.example/help…</a>`])
  })

  it('have short addresses of maps where there are no links', () => {
    const short = 'https://uri.amap.com/marker?position=121.478224,31.228474&coordinate=gaode'
    assert.deepEqual(packLines([`人民广场店\n${marker}`, { label: '导航', url: marker }], bareMarkup, 2048), [`人民广场店\n${short}\n导航：${short}`])
  })

  it('never cut a link: a long label goes before its address', () => {
    const packed = packLines([{ label: '题'.repeat(40), url: 'https://s.example/p' }], weixinMarkup, 130)
    assert.deepEqual(packed, [`${'题'.repeat(40)}`, 'https://s.example/p'])
  })

  it('beyond what may be sent end with a mark that something is missing', () => {
    const texts = ['甲'.repeat(30), '乙'.repeat(30), '丙']
    assert.deepEqual(keepTexts(texts, 3, 100), texts)
    const [, last] = keepTexts(texts, 2, 60)
    assert.match(last!, /^乙+…$/)
    assert.ok(bytes(last!) <= 60)
    assert.equal(keepTexts([`好 <a href="https://s.example/${'x'.repeat(60)}">这里</a>`, '后'], 1, 60)[0], '好…')
    assert.equal(keepTexts(['a&lt;b', 'c'], 1, 8)[0], 'a…')
  })
})
