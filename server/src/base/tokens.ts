import type { KeyObject } from 'node:crypto'
import { constantTimeEqual, hmacKey, hmacSha256, type Key } from './crypto.ts'

/** What our own tokens carry beside their times. */
export type Claims = Record<string, string>

/** A token of ours: a JWT (RFC 7519), HS256, good for `audience` alone and for `lifeMs` from `now` (ms UTC). Readable by whoever holds it. */
export async function signToken(key: Key, audience: string, claims: Claims, now: number, lifeMs: number): Promise<string> {
  const header = encode({ alg: 'HS256', kid: key.id, typ: 'JWT' })
  const content = `${header}.${encode({ ...claims, aud: audience, iat: Math.floor(now / 1000), exp: Math.floor((now + lifeMs) / 1000) })}`
  return `${content}.${signatureOf(key, content)}`
}

/** The claims of a token that `signToken` made with the same key for the same audience, and when it ends (ms UTC); undefined for any other. */
export async function readToken(key: Key, audience: string, token: string, now: number): Promise<{ claims: Claims; expiresAt: number } | undefined> {
  const [header, payload, signature, ...more] = token.split('.')
  if (!header || !payload || !signature || more.length > 0) return undefined
  // Nothing of it is read before it is known to be ours.
  if (!constantTimeEqual(signature, signatureOf(key, `${header}.${payload}`))) return undefined
  const { alg, crit } = decode(header)
  const { aud, exp, nbf, ...rest } = decode(payload)
  const seconds = Math.floor(now / 1000)
  if (alg !== 'HS256' || crit !== undefined || aud !== audience || typeof exp !== 'number' || exp <= seconds) return undefined
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf <= seconds)) return undefined
  return { claims: texts({ aud, ...rest }), expiresAt: exp * 1000 }
}

const keys = new WeakMap<Key, KeyObject>()

// In this thread: Web Crypto hands each signature of a few µs to Node's pool, and the way there and back costs many times as much.
function signatureOf(key: Key, content: string): string {
  let ready = keys.get(key)
  if (!ready) keys.set(key, ready = hmacKey(key))
  return hmacSha256(ready, content).toString('base64url')
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** An empty object for what is none. */
function decode(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function texts(payload: Record<string, unknown>): Claims {
  return Object.fromEntries(Object.entries(payload).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
