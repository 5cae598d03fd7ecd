import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newSecret, signedHeaders } from './signature.ts'

/** As a receiver written from the specification checks it, with another implementation of HMAC. */
async function isSigned(headers: Record<string, string>, body: string, secret: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(atob(secret.replace('whsec_', '')), (each) => each.charCodeAt(0)), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  const text = new TextEncoder().encode(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
  const signatures = headers['webhook-signature']!.split(' ').map((each) => each.split(','))
  const checks = await Promise.all(signatures.map(async ([version, value]) => version === 'v1' && crypto.subtle.verify('HMAC', key, Uint8Array.from(atob(value!), (each) => each.charCodeAt(0)), text)))
  return checks.some(Boolean)
}

test('a signature is the one that other implementations of the standard make', () => {
  // Computed with: printf %s 'msg_1.1674087231.{"a":1}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f -binary | base64
  const secret = `whsec_${Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('base64')}`
  const headers = signedHeaders('msg_1', 1_674_087_231_999, '{"a":1}', [secret])
  assert.deepEqual(headers, { 'webhook-id': 'msg_1', 'webhook-timestamp': '1674087231', 'webhook-signature': 'v1,fnNKWKn9YJSx7T/Ahsk/W5BQTp6PJzQosUoaMQK6sCQ=' })
})

test('either of two secrets is enough, and nothing else is', async () => {
  const [fresh, old] = [newSecret(), newSecret()]
  const headers = signedHeaders('id', 1000, '{"text":"你好"}', [fresh, old])
  assert.equal(await isSigned(headers, '{"text":"你好"}', fresh), true)
  assert.equal(await isSigned(headers, '{"text":"你好"}', old), true)
  assert.equal(await isSigned(headers, '{"text":"您好"}', fresh), false)
  assert.equal(await isSigned({ ...headers, 'webhook-timestamp': '2' }, '{"text":"你好"}', fresh), false)
  assert.equal(await isSigned(headers, '{"text":"你好"}', newSecret()), false)
})
