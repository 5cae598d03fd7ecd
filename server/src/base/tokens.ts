import { subtle, type webcrypto } from 'node:crypto'
import { SignJWT, jwtVerify, type JWTPayload } from 'jose'
import type { Key } from './crypto.ts'

/** What our own tokens carry beside their times. */
export type Claims = Record<string, string>

/** A token of ours: a JWT (RFC 7519), HS256, good for `audience` alone and for `lifeMs` from `now` (ms UTC). Readable by whoever holds it. */
export async function signToken(key: Key, audience: string, claims: Claims, now: number, lifeMs: number): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: key.id, typ: 'JWT' })
    .setAudience(audience)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor((now + lifeMs) / 1000))
    .sign(await imported(key))
}

/** The claims of a token that `signToken` made with the same key for the same audience, and when it ends (ms UTC); undefined for any other. */
export async function readToken(key: Key, audience: string, token: string, now: number): Promise<{ claims: Claims; expiresAt: number } | undefined> {
  try {
    const { payload } = await jwtVerify(token, await imported(key), { algorithms: ['HS256'], audience, currentDate: new Date(now), requiredClaims: ['exp'] })
    return { claims: texts(payload), expiresAt: payload.exp! * 1000 }
  } catch {
    return undefined
  }
}

const keys = new WeakMap<Key, Promise<webcrypto.CryptoKey>>()

/** The key as it is needed, made ready once. */
function imported(key: Key): Promise<webcrypto.CryptoKey> {
  let ready = keys.get(key)
  if (!ready) keys.set(key, ready = subtle.importKey('raw', key.secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']))
  return ready
}

function texts(payload: JWTPayload): Claims {
  return Object.fromEntries(Object.entries(payload).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
