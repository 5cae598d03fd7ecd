import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { getSignature } from '@wecom/crypto'
import vectors from './fixtures/vectors.json' with { type: 'json' }
import { isSignature, sign, signPage } from './signature.ts'

describe('signatures of callbacks', () => {
  const plain: [use: string, timestamp: string, nonce: string, expected: string][] = [
    ['a handshake', '1714036504', '1514711492', 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
    ['a plain message', '1714037059', '486452656', '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
    ['the one of a sealed message that proves nothing', '1714112445', '415670741', '6c5c811b55cc85e0e1b54100749188c20beb3f5d'],
  ]
  for (const [use, timestamp, nonce, expected] of plain) it(use, () => assert.equal(sign('AAAAA', timestamp, nonce), expected))

  for (const { name, token, timestamp, nonce, msg_signature, encrypt } of vectors) {
    it(name, () => {
      assert.equal(sign(token, timestamp, nonce, encrypt), msg_signature)
      assert.equal(getSignature(token, timestamp, nonce, encrypt), msg_signature)
    })
  }

  it('sorts by bytes, not by the letters of a language', () => {
    assert.equal(sign('a', 'B', 'Ä', '_'), sign('B', '_', 'a', 'Ä'))
    assert.equal(sign('a', 'B'), sign('B', 'a'))
    assert.notEqual(sign('a', 'B'), sign('aB'))
  })
})

describe('a signature that was given', () => {
  const right = sign('AAAAA', '1', '2')
  it('may be in upper case', () => assert.ok(isSignature(right, right.toUpperCase())))
  for (const wrong of [undefined, '', right.slice(1), `${right}0`, right.replace(/.$/, 'g'), sign('AAAAA', '1', '3'), ` ${right}`]) {
    it(`is refused: ${String(wrong).slice(0, 8)}…`, () => assert.equal(isSignature(right, wrong), false))
  }
})

describe('signatures of pages', () => {
  const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg'
  const vmall = 'http://omstest.vmall.com:23568/thirdparty/wechat/vcode/gotoshare?quantity=1&batchName=MATE7'
  const cases: [ticket: string, nonce: string, timestamp: number, url: string, expected: string][] = [
    [ticket, 'Wm3WZYTPz0wzccnW', 1414587457, 'http://mp.weixin.qq.com?params=value', '0f9de62fce790f9a083d5c99e95740ceb90c27ed'],
    [ticket, 'Wm3WZYTPz0wzccnW', 1414587457, 'http://mp.weixin.qq.com', 'f4d90daf4b3bca3078ab155816175ba34c443a7b'],
    [ticket, 'Wm3WZYTPz0wzccnW', 1414587457, 'http://mp.weixin.qq.com#/orders?x=1', 'f4d90daf4b3bca3078ab155816175ba34c443a7b'],
    ['mock-ticket', 'mock-nonce', 1601234567, 'https://www.easywechat.com/', '22772d2fb393ab9f7f6a5a54168a566fbf1ab767'],
    ['bxLdikRXVbTPdHSM05e5u4RbEYQn7pNQMPrfzl8lJNb1foLDa3HIwI3BRMkQmSO_5F64VFa75uURcq6Uz7QHgA', '82693e11-b9bc-448e-892f-f5289f46cd0f', 1419835025, vmall, 'c6f04b64d6351d197b71bd23fb7dd2d44c0db486'],
  ]
  for (const [of, nonce, timestamp, url, expected] of cases) it(url, () => assert.equal(signPage(of, nonce, timestamp, url), expected))
})
