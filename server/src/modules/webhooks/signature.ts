import { hmacSha256, randomToken } from '../../base/crypto.ts'

const prefix = 'whsec_'

/** A new secret: `whsec_` and 32 random bytes in base64 (Standard Webhooks 1.0.0, "Signature scheme"). */
export function newSecret(): string {
  return prefix + Buffer.from(randomToken(32), 'base64url').toString('base64')
}

/**
 * The headers of one try. Signed is `<id>.<timestamp>.<body>` by HMAC-SHA-256 with the bytes of each secret; several signatures
 * stand side by side, so that a secret can be changed without a gap. `at`: ms UTC of the try.
 */
export function signedHeaders(id: string, at: number, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const signatures = secrets.map((secret) => `v1,${hmacSha256(Buffer.from(secret.slice(prefix.length), 'base64'), `${id}.${timestamp}.${body}`).toString('base64')}`)
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
