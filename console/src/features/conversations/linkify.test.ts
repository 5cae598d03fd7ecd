import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linkify, pictureAddress, safeAddress } from './linkify.ts'

const links = (text: string) => linkify(text).flatMap((each) => (each.kind === 'link' ? [each.url] : []))

describe('links in a text', () => {
  for (const [text, expected] of [
    ['请看https://a.example.cn/b?c=1，谢谢', ['https://a.example.cn/b?c=1']],
    ['See http://a.example.cn/b.', ['http://a.example.cn/b']],
    ['（https://a.example.cn/b）', ['https://a.example.cn/b']],
    ['(https://a.example.cn/b)', ['https://a.example.cn/b']],
    ['https://a.example.cn/x_(y) 和 https://b.example.cn', ['https://a.example.cn/x_(y)', 'https://b.example.cn']],
    ['javascript:alert(1) data:text/html,x ftp://a.cn', []],
    ['https://', []],
  ] as const) it(`finds ${expected.length} in ${text}`, () => assert.deepEqual(links(text), expected))

  it('loses no letter of the text', () => {
    const text = '前 https://a.example.cn/1, 中 http://b.example.cn。后'
    assert.equal(linkify(text).map((each) => each.text).join(''), text)
  })
})

describe('addresses of cards', () => {
  it('are web addresses or paths of this host', () => {
    assert.equal(safeAddress('/p/1'), '/p/1')
    assert.equal(safeAddress('https://shop.example.cn/p/1'), 'https://shop.example.cn/p/1')
  })
  it('are nothing else', () => {
    for (const bad of ['javascript:alert(1)', '//evil.example.cn', '/\\evil.example.cn', 'data:text/html,x', ' javascript:x', '', undefined]) assert.equal(safeAddress(bad), undefined)
  })
})

describe('the address of a picture', () => {
  const own = 'https://kf.example.cn'
  it('is one on this host', () => {
    assert.equal(pictureAddress('/img/a.png', own), '/img/a.png')
    assert.equal(pictureAddress('https://kf.example.cn/img/a.png', own), 'https://kf.example.cn/img/a.png')
  })
  it('is none elsewhere', () => {
    for (const url of ['https://shop.example.cn/a.png', 'javascript:alert(1)', '//shop.example.cn/a.png', undefined]) assert.equal(pictureAddress(url, own), undefined)
  })
})
