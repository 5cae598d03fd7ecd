import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBase, refusedIp } from './address.ts'

test('takes addresses of the intranet and the internet, without the slash at their end', () => {
  assert.deepEqual(readBase('https://shop.example.cn/api/', false), { base: 'https://shop.example.cn/api' })
  assert.deepEqual(readBase('http://10.0.0.8:9000', false), { base: 'http://10.0.0.8:9000' })
})

test('takes this machine only when that is wanted', () => {
  for (const address of ['http://127.0.0.1:8080', 'http://localhost/demo', 'http://[::1]/', 'http://0.0.0.0', 'http://[::ffff:127.0.0.1]', 'http://2130706433/', 'http://api.localhost']) {
    assert.deepEqual(readBase(address, false), { refused: 'own_machine' }, address)
    assert.ok('base' in readBase(address, true), address)
  }
})

test('never takes link-local addresses, credentials or other protocols', () => {
  assert.deepEqual(readBase('http://169.254.169.254/latest', true), { refused: 'link_local' })
  assert.deepEqual(readBase('http://[fe80::1]/', true), { refused: 'link_local' })
  assert.deepEqual(readBase('https://me:secret@shop.example', true), { refused: 'has_credentials' })
  assert.deepEqual(readBase('https://shop.example/?a=b', true), { refused: 'has_credentials' })
  assert.deepEqual(readBase('file:///etc/passwd', true), { refused: 'not_http' })
  assert.deepEqual(readBase('shop', true), { refused: 'not_an_address' })
})

test('judges what a name leads to', () => {
  assert.equal(refusedIp('127.8.8.8', false), 'own_machine')
  assert.equal(refusedIp('::ffff:169.254.1.1', true), 'link_local')
  assert.equal(refusedIp('192.168.1.4', false), undefined)
})
