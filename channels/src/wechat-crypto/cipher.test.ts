import assert from 'node:assert/strict'
import { createCipheriv, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import * as independent from '@wecom/crypto'
import { decrypt, encrypt, readKey } from './cipher.ts'
import vectors from './fixtures/vectors.json' with { type: 'json' }

const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const receiver = 'wxb11529c136998cb6'

describe('the ciphertexts of the platforms', () => {
  for (const { name, encodingAESKey, receiveId, encrypt: encrypted, plain, random16 } of vectors) {
    it(`${name} opens`, () => {
      assert.deepEqual(decrypt(encodingAESKey, encrypted, receiveId), { text: plain })
      if (random16) assert.equal(encrypt(encodingAESKey, plain, receiveId, Buffer.from(random16)), encrypted)
    })
  }

  it('writes what Tencent’s Java sample writes', () => {
    const expected = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=='
    assert.equal(encrypt(key, '我是中文abcd123', receiver, Buffer.from('aaaabbbbccccdddd')), expected)
  })

  it('agrees with an independent library on every length of padding', () => {
    for (let length = 0; length < 70; length++) {
      const text = '雁a'.repeat(length).slice(0, length)
      const theirs = independent.decrypt(key, encrypt(key, text, receiver))
      assert.deepEqual([theirs.message, theirs.id], [text, receiver])
      assert.deepEqual(decrypt(key, independent.encrypt(key, text, receiver), receiver), { text })
    }
  })

  it('opens what has no receiver, as personal providers get it', () => {
    assert.deepEqual(decrypt(key, encrypt(key, 'x', ''), ''), { text: 'x' })
  })
})

describe('what was tampered with', () => {
  const sealed = Buffer.from(encrypt(key, '<xml>你好</xml>', receiver), 'base64')

  it('never opens as something else when a bit flips', () => {
    for (let at = 0; at < sealed.length; at++) {
      const wrong = Buffer.from(sealed)
      wrong[at]! ^= 1
      const opened = decrypt(key, wrong.toString('base64'), receiver)
      // The first 16 bytes are random: their bits say nothing. Elsewhere the signature is what protects; here nothing may throw.
      if (at < 16) assert.ok('text' in opened || opened.fault)
      else assert.notDeepEqual(opened, { text: '<xml>你好</xml>' })
    }
  })

  const cases: [what: string, encrypted: string, fault: string][] = [
    ['another receiver', encrypt(key, 'x', 'wx0000000000000000'), 'receiver'],
    ['a receiver with something behind it', encrypt(key, 'x', `${receiver}0`), 'receiver'],
    ['pad byte 0', craft(Buffer.concat([Buffer.alloc(20), Buffer.from('x'.repeat(11)), Buffer.from([0])])), 'padding'],
    ['pad byte 33', craft(Buffer.concat([Buffer.alloc(31), Buffer.alloc(33, 33)])), 'padding'],
    ['pad bytes that differ', craft(Buffer.concat([Buffer.alloc(28), Buffer.from([4, 4, 3, 4])])), 'padding'],
    ['a length beyond the end', craft(Buffer.concat([Buffer.alloc(16), Buffer.from([0, 0, 1, 0]), Buffer.alloc(11), Buffer.from([1])])), 'layout'],
    ['a length of four thousand millions', craft(Buffer.concat([Buffer.alloc(16), Buffer.from([255, 255, 255, 255]), Buffer.alloc(11), Buffer.from([1])])), 'layout'],
    ['too short for its head', craft(Buffer.alloc(32, 32)), 'layout'],
    ['half a block', Buffer.alloc(40).toString('base64'), 'base64'],
    ['one block', Buffer.alloc(16).toString('base64'), 'base64'],
    ['no base64', '你好', 'base64'],
    ['nothing', '', 'base64'],
  ]
  for (const [what, encrypted, fault] of cases) it(what, () => assert.deepEqual(decrypt(key, encrypted, receiver), { fault }))

  it('takes no key of another shape', () => {
    for (const wrong of ['', key.slice(1), `${key}=`, `${key.slice(0, 42)}+`]) {
      assert.equal(readKey(wrong), undefined)
      assert.deepEqual(decrypt(wrong, sealed.toString('base64'), receiver), { fault: 'key' })
      assert.throws(() => encrypt(wrong, 'x', receiver), TypeError)
    }
  })

  it('answers any bytes without a throw', () => {
    for (let round = 0; round < 300; round++) assert.ok(decrypt(key, randomBytes(32 + 16 * (round % 9)).toString('base64'), receiver))
  })
})

function craft(plain: Buffer): string {
  const secret = readKey(key)!
  const cipher = createCipheriv('aes-256-cbc', secret, secret.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
}
