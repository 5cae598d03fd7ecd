import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isSigned, keyOf, makeKey, open, seal, SealError, sign, signPage } from './seal.ts'

interface Vector {
  readonly name: string
  readonly kind: string
  readonly token: string
  readonly encodingAESKey: string
  readonly receiveId: string
  readonly timestamp: string
  readonly nonce: string
  readonly msg_signature: string
  readonly encrypt: string
  readonly plain: string
  readonly random16?: string
}
const vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as Vector[]

for (const vector of vectors.filter(each => each.encrypt && each.encodingAESKey)) {
  test(`signs and seals as the platform does: ${vector.name}`, () => {
    assert.equal(sign(vector.token, vector.timestamp, vector.nonce, vector.encrypt), vector.msg_signature)
    assert.equal(open(vector.encodingAESKey, vector.encrypt, vector.receiveId), vector.plain)
    if (vector.random16) assert.equal(seal(vector.encodingAESKey, vector.plain, vector.receiveId, Buffer.from(vector.random16)), vector.encrypt)
  })
}

test('there are vectors to look at', () => assert.ok(vectors.filter(each => each.encrypt && each.encodingAESKey).length >= 6))

test('plain signatures have three parts', () => {
  assert.equal(sign('AAAAA', '1714036504', '1514711492'), 'f464b24fc39322e44b38aa78f5edd27bd1441696')
  assert.equal(sign('AAAAA', '1714037059', '486452656'), '899cf89e464efb63f54ddac96b0a0a235f53aa78')
  assert.equal(sign('AAAAA', '1714112445', '415670741'), '6c5c811b55cc85e0e1b54100749188c20beb3f5d')
})

test('the sample of the Java library is sealed to the same bytes', () => {
  const sealed = seal('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', '我是中文abcd123', 'wxb11529c136998cb6', Buffer.from('aaaabbbbccccdddd'))
  assert.equal(sealed, 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==')
})

test('pages are signed with fixed order and without the fragment', () => {
  const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg'
  assert.equal(signPage(ticket, 'Wm3WZYTPz0wzccnW', 1414587457, 'http://mp.weixin.qq.com?params=value'), '0f9de62fce790f9a083d5c99e95740ceb90c27ed')
  assert.equal(signPage(ticket, 'Wm3WZYTPz0wzccnW', 1414587457, 'http://mp.weixin.qq.com#top'), 'f4d90daf4b3bca3078ab155816175ba34c443a7b')
  assert.equal(signPage('mock-ticket', 'mock-nonce', 1601234567, 'https://www.easywechat.com/'), '22772d2fb393ab9f7f6a5a54168a566fbf1ab767')
})

test('every length of text is padded to whole blocks of 32 and comes back', () => {
  const key = makeKey()
  for (let length = 0; length < 70; length++) {
    const sealed = seal(key, 'é'.repeat(length), 'wx1')
    assert.equal(Buffer.from(sealed, 'base64').length % 32, 0)
    assert.equal(open(key, sealed, 'wx1'), 'é'.repeat(length))
  }
})

test('a changed, foreign or short text is not opened', () => {
  const key = makeKey()
  const sealed = Buffer.from(seal(key, 'hello', 'wx1'), 'base64')
  assert.throws(() => open(key, sealed.toString('base64'), 'wx2'), SealError)
  assert.throws(() => open(key, sealed.subarray(0, 16).toString('base64'), 'wx1'), SealError)
  sealed[sealed.length - 20] = (sealed[sealed.length - 20] ?? 0) ^ 1
  assert.throws(() => open(key, sealed.toString('base64'), 'wx1'), SealError)
  assert.throws(() => keyOf('short'), SealError)
})

test('a signature may come in capitals', () => {
  assert.ok(isSigned('ab12', 'AB12'))
  assert.ok(!isSigned('ab12', 'ab13'))
  assert.ok(!isSigned('ab12', 'ab1'))
})
