import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webAddress } from '../web-address.ts'
import { splitAddresses } from './linkify.ts'

const addresses = (text: string) => splitAddresses(text).flatMap(({ url }) => url ?? [])
const whole = (text: string) => splitAddresses(text).map(piece => piece.text).join('')

test('finds addresses in Chinese text and leaves the punctuation to the sentence', () => {
  const text = '请看https://shop.example.cn/a?b=1，或 http://10.0.0.8:8080/x。（见 https://x.example/y）'
  assert.deepEqual(addresses(text), ['https://shop.example.cn/a?b=1', 'http://10.0.0.8:8080/x', 'https://x.example/y'])
  assert.equal(whole(text), text)
})

test('leaves western punctuation at the end out, keeps a bracket that the address opened', () => {
  assert.deepEqual(addresses('see https://x.example/a. And (https://x.example/b)!'), ['https://x.example/a', 'https://x.example/b'])
  assert.deepEqual(addresses('https://x.example/wiki/A_(b)'), ['https://x.example/wiki/A_(b)'])
})

test('nothing but http and https is an address', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.example', 'https://', 'HTTPS//x', '<b>x</b>']) {
    assert.deepEqual(addresses(text), [], text)
    assert.equal(whole(text), text)
  }
  assert.equal(webAddress('javascript:alert(1)'), undefined)
  assert.equal(webAddress('java\nscript:alert(1)', 'https://x.example'), undefined)
  assert.equal(webAddress('/p/1', 'https://x.example/shop'), 'https://x.example/p/1')
  assert.equal(webAddress(undefined), undefined)
})
