import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const BLOCK = 32

/** Why a sealed text was not accepted, in the words of the platform's own log. */
export class SealError extends Error {}

/** SHA-1 in hexadecimal over the parts, sorted by their bytes and joined without anything between. */
export function sign(...parts: readonly string[]): string {
  const sorted = parts.map(part => Buffer.from(part, 'utf8')).sort((one, other) => Buffer.compare(one, other))
  return createHash('sha1').update(Buffer.concat(sorted)).digest('hex')
}

/** The signature of JS-SDK: fixed order, raw values, the address without its fragment. */
export function signPage(ticket: string, nonce: string, timestamp: number | string, url: string): string {
  const [address = ''] = url.split('#', 1)
  return createHash('sha1').update(`jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${address}`).digest('hex')
}

/** Whether `got` is the signature `expected`. */
export function isSigned(expected: string, got: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(got.toLowerCase())]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The cipher's key of an EncodingAESKey. Throws SealError when it has not the 43 characters that the platform asks for. */
export function keyOf(encoded: string): Buffer {
  if (!/^[A-Za-z0-9]{43}$/.test(encoded)) throw new SealError('EncodingAESKey has 43 letters and digits')
  return Buffer.from(`${encoded}=`, 'base64')
}

/** A new EncodingAESKey, as the platform's "generate" button makes it. */
export function makeKey(): string {
  let key = ''
  while (key.length < 43) key += randomBytes(48).toString('base64').replace(/[^A-Za-z0-9]/g, '')
  return key.slice(0, 43)
}

/** Encrypts what the platform sends. `start` are the 16 random bytes before it. */
export function seal(encodedKey: string, text: string, receiver: string, start: Buffer = randomBytes(16)): string {
  const key = keyOf(encodedKey)
  const message = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const plain = Buffer.concat([start, length, message, Buffer.from(receiver, 'utf8')])
  const padding = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])), cipher.final()]).toString('base64')
}

/** Decrypts what came back. Throws SealError when a single byte of the layout is wrong or it is meant for another receiver. */
export function open(encodedKey: string, sealed: string, receiver: string): string {
  const key = keyOf(encodedKey)
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < BLOCK || bytes.length % 16 !== 0) throw new SealError('the sealed text has not whole blocks')
  const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const plain = Buffer.concat([cipher.update(bytes), cipher.final()])
  const padding = plain.at(-1) ?? 0
  if (padding < 1 || padding > BLOCK || plain.subarray(-padding).some(byte => byte !== padding)) throw new SealError('the padding is wrong')
  const body = plain.subarray(0, plain.length - padding)
  const end = body.length < 20 ? Infinity : 20 + body.readUInt32BE(16)
  if (end > body.length) throw new SealError('the length reaches beyond the text')
  if (body.subarray(end).toString('utf8') !== receiver) throw new SealError('it is sealed for another receiver')
  return body.subarray(20, end).toString('utf8')
}
