import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createHmac } from 'node:crypto'
import { shopToken } from '../../../../testkit/lobby.ts'
import { readCarried, writeCarried } from './carried.ts'

const [inbox, secret, now] = ['01900000-0000-7000-8000-000000000001', 'the shop\'s secret', 1_800_000_000_000]
/** Any sign of base64url may stand first in a key's name. */
const kids = ['key1', '-Xk_9', '_Xk-9', 'eyJhbGci']
const secretOf = (kid: string) => (kids.includes(kid) ? secret : undefined)
/** As a shop's backend makes it by the documentation alone. */
function signed(customer: string, { end = now / 1000 + 600, kid = 'key1', from = inbox, key = secret } = {}): string {
  const text = `${kid}.${Math.floor(end).toString(36)}.${Buffer.from(customer).toString('base64url')}`
  return `${text}.${createHmac('sha256', key).update(`${from}\n${text}`).digest().subarray(0, 16).toString('base64url')}`
}
/** The same for any text. */
const sealed = (text: string) => `${text}.${createHmac('sha256', secret).update(`${inbox}\n${text}`).digest().subarray(0, 16).toString('base64url')}`
const read = (text: string) => readCarried(text, inbox, now, secretOf)

describe('what a contact brings along', () => {
  test('names the customer when the shop has signed it, within 128 bytes', async () => {
    for (const kid of kids) assert.equal((await read(signed('客户-42', { kid })))?.customer?.id, '客户-42', kid)
    assert.ok(signed('c'.repeat(36)).length <= 128)
  })

  test('may be a customer token', async () => {
    const token = shopToken({ alg: 'HS256', kid: 'key1' }, { sub: 'c9', aud: inbox, jti: '1', exp: now / 1000 + 300, name: '林' }, secret)
    assert.deepEqual(await read(token), { customer: { id: 'c9', name: '林' } })
  })

  test('says where the customer is, alone or with who it is', async () => {
    const place = { latitude: 31.22847, longitude: -121.47822, datum: 'gcj02' as const }
    assert.deepEqual(await read(writeCarried({ place }, { inbox, kid: 'key1', secret, end: now + 600_000 })), { place })
    const text = `key1.${(now / 1000 + 60).toString(36)}.${Buffer.from('客户-42').toString('base64url')}~3122847_-12147822_gcj02`
    assert.deepEqual(await read(sealed(text)), { customer: { id: '客户-42', name: undefined }, place })
    assert.ok(sealed(text).length <= 128)
    // Beyond the poles is no place, and a place that was changed is not believed.
    assert.equal(await read(sealed(text.replace('~3122847', '~9122847').replace(/\.[\w-]+~/, '.~'))), undefined)
    assert.equal(await read(sealed(text).replace('3122847', '3122848')), undefined)
  })

  const forged: [what: string, text: string][] = [
    ['signed with another key', signed('a', { key: 'x' })], ['of another inbox', signed('a', { from: 'other' })], ['of a key that there is not', signed('a', { kid: 'key2' })],
    ['over', signed('a', { end: now / 1000 - 1 })], ['good for too long', signed('a', { end: now / 1000 + 90_000 })], ['cut short', signed('a').slice(0, -1)],
    ['of nobody', signed('')], ['something else', 'order=12'], ['empty', ''], ['a token that is none', 'eyJhbGciOiJub25lIn0.e30.'],
  ]
  for (const [what, text] of forged) test(`is nothing when it is ${what}`, async () => assert.equal(await read(text), undefined))
})
