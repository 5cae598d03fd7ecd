import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'

/** Which check a ciphertext failed. For counters and logs only: whoever sent it is told nothing. */
export type CipherFault = 'key' | 'base64' | 'padding' | 'layout' | 'receiver'
export type Opened = { text: string } | { fault: CipherFault }

const block = 32
const head = 20

/** The 32 bytes of an EncodingAESKey; undefined for what is none. */
export function readKey(encodingAesKey: string): Buffer | undefined {
  return /^[A-Za-z0-9]{43}$/.test(encodingAesKey) ? Buffer.from(`${encodingAesKey}=`, 'base64') : undefined
}

/**
 * Opens a callback's ciphertext: AES-256-CBC with the key's first half as IV over 16 random bytes, the length (32 bit, big-endian), the text, the
 * receiver's id. The padding is PKCS7 of 32, which the platform's library does not know, so it is undone here.
 */
export function decrypt(encodingAesKey: string, encrypted: string, receiver: string): Opened {
  const opener = openerOf(encodingAesKey)
  if (!opener) return { fault: 'key' }
  const raw = /^[A-Za-z0-9+/]+={0,2}$/.test(encrypted) ? Buffer.from(encrypted, 'base64') : Buffer.alloc(0)
  if (raw.length < block || raw.length % 16 !== 0) return { fault: 'base64' }
  const decipher = createDecipheriv('aes-256-cbc', opener.key, opener.iv).setAutoPadding(false)
  const body = unpad(Buffer.concat([decipher.update(raw), decipher.final()]))
  if (!body) return { fault: 'padding' }
  if (body.length < head) return { fault: 'layout' }
  const end = head + body.readUInt32BE(16)
  if (end > body.length) return { fault: 'layout' }
  if (body.subarray(end).toString('utf8') !== receiver) return { fault: 'receiver' }
  return { text: body.subarray(head, end).toString('utf8') }
}

const openers = new Map<string, { key: KeyObject; iv: Buffer }>()
const mostOpeners = 200

/** A key made ready takes longer than most texts: it is kept. */
function openerOf(encodingAesKey: string): { key: KeyObject; iv: Buffer } | undefined {
  const known = openers.get(encodingAesKey)
  if (known) return known
  const bytes = readKey(encodingAesKey)
  if (!bytes) return undefined
  if (openers.size >= mostOpeners) openers.clear()
  const made = { key: createSecretKey(bytes), iv: bytes.subarray(0, 16) }
  openers.set(encodingAesKey, made)
  return made
}

/** The reverse of `decrypt`, in base64. `random` is 16 bytes. Throws for a key that is none. */
export function encrypt(encodingAesKey: string, text: string, receiver: string, random = randomBytes(16)): string {
  const key = readKey(encodingAesKey)
  if (!key) throw new TypeError('An EncodingAESKey has 43 letters and digits')
  const length = Buffer.alloc(4)
  const message = Buffer.from(text, 'utf8')
  length.writeUInt32BE(message.length)
  const body = Buffer.concat([random, length, message, Buffer.from(receiver, 'utf8')])
  const pad = block - (body.length % block)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([body, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
}

function unpad(plain: Buffer): Buffer | undefined {
  const pad = plain.at(-1) ?? 0
  if (pad < 1 || pad > block || pad > plain.length) return undefined
  const body = plain.subarray(0, plain.length - pad)
  return plain.subarray(body.length).every((byte) => byte === pad) ? body : undefined
}
