import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { constantTimeEqual, hmacSha256, open, randomToken, seal, sha256hex, type Key } from './crypto.ts'

const key: Key = { id: 'token-1', secret: randomBytes(32) }

test('hashes as RFC 4231 and FIPS 180 say', () => {
  assert.equal(hmacSha256('Jefe', 'what do ya want for nothing?').toString('hex'), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
  assert.equal(sha256hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256hex('退款'), sha256hex(Buffer.from('退款')))
})

test('tokens have the length asked for and differ', () => {
  assert.match(randomToken(), /^[\w-]{43}$/)
  assert.match(randomToken(16), /^[\w-]{22}$/)
  assert.equal(new Set(Array.from({ length: 1000 }, () => randomToken(16))).size, 1000)
})

test('compares texts and bytes, of any length', () => {
  assert.ok(constantTimeEqual('秘密', Buffer.from('秘密')))
  assert.ok(!constantTimeEqual('abc', 'abd'))
  assert.ok(!constantTimeEqual('abc', 'abcd'))
  assert.ok(!constantTimeEqual('', 'a'))
})

test('a sealed text opens with its key and context, and differs every time', () => {
  for (const plain of ['', '密钥 secret', 'x'.repeat(100_000)]) assert.equal(open(key, seal(key, plain, 'inbox:1'), 'inbox:1'), plain)
  assert.notEqual(seal(key, 'a', 'c'), seal(key, 'a', 'c'))
  assert.ok(!seal(key, 'visible', 'c').includes('visible'))
})

test('a sealed text does not open elsewhere, with another key, or changed', () => {
  const sealed = seal(key, 'secret', 'inbox:1')
  assert.throws(() => open(key, sealed, 'inbox:2'))
  assert.throws(() => open({ ...key, secret: randomBytes(32) }, sealed, 'inbox:1'))
  assert.throws(() => open({ ...key, id: 'token-2' }, sealed, 'inbox:1'), /another key/)
  assert.throws(() => open(key, `${key.id}.AAAA`, 'inbox:1'), /cut short/)
  assert.throws(() => open(key, 'no dot', 'inbox:1'))
  const start = key.id.length + 1
  const bytes = Buffer.from(sealed.slice(start), 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    assert.throws(() => open(key, `${key.id}.${changed.toString('base64url')}`, 'inbox:1'))
  }
})
