import {
  createCipheriv, createDecipheriv, createHmac, createSecretKey, hash, randomBytes, timingSafeEqual, type KeyObject,
} from 'node:crypto'

/** A secret of 256 bits with the id under which what it made can be recognised. */
export interface Key {
  readonly id: string
  readonly secret: Buffer
}

type Bytes = string | Uint8Array

/** Prepares a key for many HMACs: five times as fast as its bytes each time (measured: 9.5 µs and 1.8 µs for 900 bytes). */
export function hmacKey(key: Key): KeyObject {
  return createSecretKey(key.secret)
}

/** HMAC-SHA-256 of the bytes (a text as UTF-8): 32 bytes. */
export function hmacSha256(secret: Bytes | KeyObject, data: Bytes): Buffer {
  return createHmac('sha256', secret).update(data).digest()
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256hex(data: Bytes): string {
  return hash('sha256', data)
}

/** `bytes` random bytes as base64url; 32 bytes cannot be guessed. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

/** Whether two secrets are equal, in a time that does not tell where they differ (their lengths may show). */
export function constantTimeEqual(a: Bytes, b: Bytes): boolean {
  const left = Buffer.from(a as string)
  const right = Buffer.from(b as string)
  return left.length === right.length && timingSafeEqual(left, right)
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts a text with AES-256-GCM. `context` is not stored but must be the same when it is opened: say what the value
 * belongs to (`inbox:<id>:secret`), so that it cannot be moved to another row. Gives `<key id>.<base64url>`.
 */
export function seal(key: Key, plain: string, context: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${key.id}.${sealed.toString('base64url')}`
}

/** Decrypts what `seal` gave. Throws when key or context differ, or when it was changed. */
export function open(key: Key, sealed: string, context: string): string {
  const dot = sealed.indexOf('.')
  if (sealed.slice(0, dot) !== key.id) throw new Error('sealed with another key')
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('a sealed text is cut short')
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES))
  return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}
