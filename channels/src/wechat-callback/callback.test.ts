import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HookRequest } from '../port.ts'
import { decrypt, encrypt } from '../wechat-crypto/cipher.ts'
import vectors from '../wechat-crypto/fixtures/vectors.json' with { type: 'json' }
import { sign } from '../wechat-crypto/signature.ts'
import { bodyLimit, parseXml, textAt } from '../wechat-xml/parse.ts'
import type { CallbackAccount } from './account.ts'
import { answerCallback } from './answer.ts'
import { openCallback } from './open.ts'
import { verifyCallback } from './verify.ts'

const official = vectors[0]!
const wecomGet = vectors[3]!
const wecomPost = vectors[4]!
const account = (vector: typeof official, mode: CallbackAccount['mode']): CallbackAccount => ({ mode, token: vector.token, encodingAesKey: vector.encodingAESKey, receiver: vector.receiveId })
const at = (vector: typeof official) => Number(vector.timestamp) * 1000
const sealed = (encrypted: string) => `<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
const post = (query: string, body: string): HookRequest => ({ method: 'POST', query: new URLSearchParams(query), headers: {}, body: Buffer.from(body) })
const queryOf = (vector: typeof official, extra = 'encrypt_type=aes&') => `${extra}timestamp=${vector.timestamp}&nonce=${vector.nonce}&msg_signature=${vector.msg_signature}`
const signed = (whose: CallbackAccount, encrypted: string) => `encrypt_type=aes&timestamp=1700000000&nonce=7&msg_signature=${sign(whose.token, '1700000000', '7', encrypted)}`

describe('the handshake', () => {
  const plain: CallbackAccount = { mode: 'plain', token: 'AAAAA', receiver: 'wx1' }
  const right = 'signature=f464b24fc39322e44b38aa78f5edd27bd1441696&timestamp=1714036504&nonce=1514711492&echostr=4375120948345356249'
  const get = (query: string): HookRequest => ({ method: 'GET', query: new URLSearchParams(query), headers: {}, body: Buffer.alloc(0) })

  it('of an official account gives back what it got, in every mode', () => {
    for (const mode of ['plain', 'compat', 'safe'] as const) {
      const verdict = verifyCallback({ ...plain, mode }, get(right), 0)
      assert.equal(verdict.is === 'answer' && verdict.answer.body, '4375120948345356249')
    }
  })

  it('of WeCom deciphers', () => {
    const query = `msg_signature=${wecomGet.msg_signature}&timestamp=${wecomGet.timestamp}&nonce=${wecomGet.nonce}&echostr=`
    for (const echo of [encodeURIComponent(wecomGet.encrypt), wecomGet.encrypt]) {
      const verdict = verifyCallback(account(wecomGet, 'sealed'), get(query + echo), at(wecomGet))
      assert.equal(verdict.is === 'answer' && verdict.answer.body, wecomGet.plain)
    }
    assert.deepEqual(verifyCallback({ ...account(wecomGet, 'sealed'), receiver: 'ww1' }, get(query + encodeURIComponent(wecomGet.encrypt)), 0), { is: 'refused', reason: 'receiver' })
  })

  it('of WeCom opens no message that somebody overheard', () => {
    const query = `${queryOf(wecomPost, '')}&echostr=${encodeURIComponent(wecomPost.encrypt)}`
    assert.deepEqual(verifyCallback(account(wecomPost, 'sealed'), get(query), at(wecomPost)), { is: 'refused', reason: 'plain' })
  })

  const refused: [what: string, query: string][] = [
    ['another signature', right.replace('f464', 'f465')],
    ['no signature', right.slice(51)],
    ['two signatures', `${right}&signature=f464b24fc39322e44b38aa78f5edd27bd1441696`],
    ['no timestamp', right.replace('timestamp', 'time')],
    ['no echostr', right.replace(/&echostr.*/, '')],
    ['two echostrs', `${right}&echostr=1`],
  ]
  for (const [what, query] of refused) it(`is refused with ${what}`, () => assert.equal(verifyCallback(plain, get(query), 0).is, 'refused'))
})

describe('a sealed message', () => {
  it('of the documents of both platforms is good', () => {
    for (const [vector, mode] of [[official, 'safe'], [official, 'compat'], [wecomPost, 'sealed']] as const) {
      const request = post(queryOf(vector, mode === 'sealed' ? '' : undefined), sealed(vector.encrypt))
      const verdict = verifyCallback(account(vector, mode), request, at(vector) + 1500)
      assert.ok(verdict.is === 'good' && verdict.once)
      assert.equal(verdict.skewMs, 1500)
      const opened = openCallback(account(vector, mode), request.body)
      assert.equal('raw' in opened && opened.raw, vector.plain)
    }
  })

  it('is good with upper-case digits, as JSON, and in WeCom’s small letters', () => {
    const safe = account(official, 'safe')
    assert.equal(verifyCallback(safe, post(queryOf({ ...official, msg_signature: official.msg_signature.toUpperCase() }), sealed(official.encrypt)), 0).is, 'good')
    const slashed = JSON.stringify({ ToUserName: 'gh_1', Encrypt: official.encrypt }).replaceAll('/', '\\/')
    assert.ok(slashed.includes('\\/'))
    for (const body of [slashed, slashed.replaceAll('=', '\\u003d').replaceAll('+', '\\u002b'), sealed(official.encrypt).replace(/<!\[CDATA\[|\]\]>/g, '')]) assert.equal(verifyCallback(safe, post(queryOf(official), body), 0).is, 'good')
    for (const name of ['Encrypt', 'encrypt']) assert.equal(verifyCallback(safe, post(queryOf(official), JSON.stringify({ [name]: official.encrypt })), 0).is, 'good')
  })

  it('is the same one only with the same stamp and signature', () => {
    const once = (encrypted: string, nonce: string) => {
      const query = `encrypt_type=aes&timestamp=1&nonce=${nonce}&msg_signature=${sign(official.token, '1', nonce, encrypted)}`
      const verdict = verifyCallback(account(official, 'safe'), post(query, sealed(encrypted)), 0)
      return verdict.is === 'good' ? verdict.once : undefined
    }
    assert.equal(once(official.encrypt, 'n'), once(official.encrypt, 'n'))
    assert.notEqual(once(official.encrypt, 'n'), once(official.encrypt, 'm'))
  })

  const safe = account(official, 'safe')
  const plainBody = '<xml><ToUserName>gh</ToUserName><MsgType>text</MsgType></xml>'
  const flipped = Buffer.from(official.encrypt, 'base64')
  flipped[40]! ^= 1
  const elsewhere = encrypt(official.encodingAESKey, plainBody, 'wx0000000000000000')
  const noBody = encrypt(official.encodingAESKey, 'hello', official.receiveId)
  const threeParts = `timestamp=1714112445&nonce=415670741&signature=6c5c811b55cc85e0e1b54100749188c20beb3f5d`
  const refused: [what: string, query: string, body: string, reason: string][] = [
    ['one bit of the cipher flipped', queryOf(official), sealed(flipped.toString('base64')), 'signature'],
    ['another receiver behind a right signature', signed(safe, elsewhere), sealed(elsewhere), 'receiver'],
    ['a text inside that is no body', signed(safe, noBody), sealed(noBody), 'body'],
    ['only the signature of three parts', `encrypt_type=aes&${threeParts}`, sealed(official.encrypt), 'signature'],
    ['a plain body with the signature of three parts', threeParts, plainBody, 'plain'],
    ['a sealed body that was signed as a plain one', threeParts, sealed(official.encrypt), 'plain'],
    ['a plain body that says raw', `encrypt_type=raw&${threeParts}`, plainBody, 'plain'],
    ['nothing sealed, with the signature of three parts', `encrypt_type=aes&${threeParts.replace('signature', 'msg_signature')}`, '{"A":"1","Encrypt":"\\q"}', 'signature'],
    ['a plain body that says aes', queryOf(official), plainBody, 'signature'],
    ['two signatures', `${queryOf(official)}&msg_signature=${official.msg_signature}`, sealed(official.encrypt), 'signature'],
    ['no nonce', queryOf(official).replace('nonce', 'n'), sealed(official.encrypt), 'query'],
    ['a timestamp that is none', queryOf(official).replace('timestamp=1', 'timestamp=x'), sealed(official.encrypt), 'query'],
    ['a body beyond 1 MiB', queryOf(official), sealed(official.encrypt) + ' '.repeat(bodyLimit), 'size'],
    // Of what is not signed nothing is read: these two are signed, so only the reading finds what is wrong.
    ['a DOCTYPE', queryOf(official), `<!DOCTYPE xml>${sealed(official.encrypt)}`, 'body'],
    ['a ciphertext that stands beside the signed one', queryOf(official), sealed(flipped.toString('base64')).replace('</xml>', `<X><Encrypt>${official.encrypt}</Encrypt></X></xml>`), 'body'],
  ]
  for (const [what, query, body, reason] of refused) {
    it(`is refused: ${what}`, () => assert.deepEqual(verifyCallback(safe, post(query, body), at(official)), { is: 'refused', reason }))
  }

  it('is read by nobody when it is not sealed', () => {
    for (const mode of ['safe', 'compat', 'sealed'] as const) assert.deepEqual(openCallback(account(official, mode), Buffer.from(plainBody)), { fault: 'plain' })
  })

  it('is refused when old, once that was switched on', () => {
    const strict = { ...safe, refuseBeyondMs: 300_000 }
    const request = post(queryOf(official), sealed(official.encrypt))
    assert.equal(verifyCallback(strict, request, at(official) + 300_000).is, 'good')
    assert.deepEqual(verifyCallback(strict, request, at(official) + 300_001), { is: 'refused', reason: 'age' })
    assert.deepEqual(verifyCallback(strict, request, at(official) - 300_001), { is: 'refused', reason: 'age' })
  })

  it('counts only by its sealed part where clear fields stand beside', () => {
    const body = sealed(official.encrypt).replace('<Encrypt>', '<Content><![CDATA[forged <Encrypt>abcd</Encrypt>]]></Content><Encrypt>')
    const compat = account(official, 'compat')
    assert.equal(verifyCallback(compat, post(queryOf(official), body), 0).is, 'good')
    const opened = openCallback(compat, Buffer.from(body))
    assert.equal('content' in opened && textAt(opened.content, 'Content'), '')
  })
})

describe('a plain message', () => {
  const plain: CallbackAccount = { mode: 'plain', token: 'AAAAA', receiver: 'wx1' }
  const query = 'timestamp=1714037059&nonce=486452656&signature=899cf89e464efb63f54ddac96b0a0a235f53aa78&openid=o'
  const body = '<xml><MsgType>text</MsgType></xml>'

  it('is good where the account posts so', () => {
    assert.equal(verifyCallback(plain, post(query, body), 0).is, 'good')
    assert.equal(verifyCallback(plain, post(`${query}&encrypt_type=raw`, body), 0).is, 'good')
    assert.equal(verifyCallback(plain, post(query.replace('899c', '899d'), body), 0).is, 'refused')
  })

  it('is refused when it says that it is sealed and no key is there', () => {
    assert.equal(verifyCallback(plain, post(queryOf(official), sealed(official.encrypt)), 0).is, 'refused')
    assert.equal(verifyCallback({ ...account(official, 'plain') }, post(queryOf(official), sealed(official.encrypt)), 0).is, 'good')
  })
})

describe('the answer', () => {
  const safe = account(official, 'safe')

  it('is success in the clear', () => assert.equal(answerCallback(safe, post(queryOf(official), ''), 0).body, 'success'))

  it('is sealed like the request', () => {
    const answer = answerCallback(safe, post(queryOf(official), sealed('x')), 1_700_000_000_500, { MsgType: 'text', Content: '你好' })
    const tree = parseXml(answer.body)!
    const encrypted = textAt(tree, 'Encrypt')
    assert.equal(textAt(tree, 'MsgSignature'), sign(safe.token, '1700000000', official.nonce, encrypted))
    const opened = decrypt(official.encodingAESKey, encrypted, official.receiveId)
    assert.equal('text' in opened && opened.text, '<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content></xml>')
  })

  it('is JSON for JSON, and plain for plain', () => {
    const json = JSON.parse(answerCallback(safe, post(queryOf(official), '{"Encrypt":"x"}'), 0, { a: 'b' }).body) as { TimeStamp: number; Encrypt: string }
    assert.equal(json.TimeStamp, 0)
    assert.deepEqual(decrypt(official.encodingAESKey, json.Encrypt, official.receiveId), { text: '{"a":"b"}' })
    assert.equal(answerCallback(safe, post('timestamp=1', '<xml/>'), 0, { a: 'b' }).body, '<xml><a><![CDATA[b]]></a></xml>')
  })
})
