import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * SHA-1 (hex, lower case) over the parts, sorted by their bytes and joined. Three parts (token, timestamp, nonce) sign a handshake or
 * a plain body; four, with the ciphertext, are `msg_signature`.
 */
export function sign(...parts: string[]): string {
  const sorted = parts.map((part) => Buffer.from(part, 'utf8')).sort((a, b) => Buffer.compare(a, b))
  return createHash('sha1').update(Buffer.concat(sorted)).digest('hex')
}

/** In constant time; upper case is taken, anything but 40 hex digits is not. */
export function isSignature(expected: string, given: string | undefined): boolean {
  if (given === undefined || !/^[0-9a-fA-F]{40}$/.test(given)) return false
  return timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(given, 'hex'))
}

/**
 * The signature of JS-SDK, for `config` and `agentConfig` alike: only the ticket differs. Fixed order, raw values, the address up to
 * but without its `#`. `timestamp` is in seconds.
 */
export function signPage(ticket: string, nonce: string, timestamp: number, url: string): string {
  const page = url.split('#', 1)[0] ?? ''
  return createHash('sha1').update(`jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${page}`, 'utf8').digest('hex')
}
