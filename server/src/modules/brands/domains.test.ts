import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDomain } from './domains.ts'

test('a domain is read as browsers write it', () => {
  assert.deepEqual(['shop.example.cn', ' Shop.Example.CN ', '商城.cn', 'a-b.example.co.uk'].map(readDomain), ['shop.example.cn', 'shop.example.cn', 'xn--czru2d.cn', 'a-b.example.co.uk'])
})

test('what is more or less than a name of a host is none', () => {
  for (const text of ['', 'localhost', 'https://shop.example.cn', 'shop.example.cn:8443', 'shop.example.cn/x', 'a@shop.example.cn', 'shop.example.cn?x', '10.0.0.8', '0x7f.1', '[::1]', '*.example.cn', 'a..b', '-a.cn', 'a b.cn', "a.cn;script-src"]) {
    assert.equal(readDomain(text), undefined, text)
  }
})
