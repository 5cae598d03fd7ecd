import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { readToken, signToken } from './tokens.ts'

const key = { id: 'k1', secret: Buffer.alloc(32, 1) }
const now = Date.UTC(2027, 0, 4)
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as anybody can put it together. */
function forge(header: object, payload: object, secret: Buffer | string = key.secret): string {
  const head = `${encode(header)}.${encode(payload)}`
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}

test('gives back what was signed, until its end', async () => {
  const token = await signToken(key, 'visit', { sub: 'someone' }, now, 60_000)
  const read = await readToken(key, 'visit', token, now + 59_000)
  assert.deepEqual([read?.claims['sub'], read?.expiresAt], ['someone', now + 60_000])
  assert.equal(await readToken(key, 'visit', token, now + 60_001), undefined)
})

test('is good for its audience and its key alone', async () => {
  const token = await signToken(key, 'memory', { sub: 'someone' }, now, 60_000)
  assert.equal(await readToken(key, 'visit', token, now), undefined)
  assert.equal(await readToken({ id: 'k1', secret: Buffer.alloc(32, 2) }, 'memory', token, now), undefined)
})

test('takes no other algorithm, no missing end, no changed text', async () => {
  const payload = { sub: 'someone', aud: 'visit', exp: now / 1000 + 60 }
  assert.ok(await readToken(key, 'visit', forge({ alg: 'HS256' }, payload), now), 'the forge itself works')
  const bad = [
    `${encode({ alg: 'none' })}.${encode(payload)}.`, forge({ alg: 'none' }, payload), forge({ alg: 'HS512' }, payload), forge({ alg: 'RS256' }, payload),
    forge({ alg: 'HS256' }, { ...payload, exp: undefined }), forge({ alg: 'HS256' }, payload, 'other'), forge({ alg: 'HS256' }, payload).replace(/.$/, ''), '', 'a.b', 'a.b.c',
  ]
  for (const token of bad) assert.equal(await readToken(key, 'visit', token, now), undefined, token)
  const [head, , signature] = forge({ alg: 'HS256' }, payload).split('.')
  assert.equal(await readToken(key, 'visit', `${head}.${encode({ ...payload, sub: 'somebody else' })}.${signature}`, now), undefined)
})

test('holds from its beginning, for one audience, and with nothing critical that is not known', async () => {
  const payload = { sub: 'someone', aud: 'visit', exp: now / 1000 + 60 }
  assert.ok(await readToken(key, 'visit', forge({ alg: 'HS256' }, { ...payload, nbf: now / 1000 }), now))
  const bad = [
    forge({ alg: 'HS256' }, { ...payload, nbf: now / 1000 + 1 }), forge({ alg: 'HS256' }, { ...payload, nbf: 'now' }), forge({ alg: 'HS256', crit: ['b64'] }, payload),
    forge({ alg: 'HS256' }, { ...payload, aud: ['other'] }), forge({ alg: 'HS256' }, { ...payload, exp: '9999999999' }), forge({}, payload), forge([], [payload]), `${forge({ alg: 'HS256' }, payload)}.more`,
  ]
  for (const token of bad) assert.equal(await readToken(key, 'visit', token, now), undefined, token)
})
