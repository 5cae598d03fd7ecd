import { constantTimeEqual, hmacSha256 } from '../../../base/crypto.ts'
import { readCustomerToken, type Customer } from '../customer-token.ts'

/** A link that leads into a chat may lie in a phone for a while; a shop's page makes it when the customer opens it. */
const longestS = 24 * 3600
const macBytes = 16

/**
 * Whom a page of the shop vouches for in what it gave along into a chat: a customer token (JWT), or, where only 128 bytes have room,
 * `<kid>.<end>.<customer>.<mac>` — `end` in seconds since 1970 to base 36, `customer` as base64url of UTF-8, `mac` the first 16 bytes of
 * HMAC-SHA-256 of all before the last dot, as base64url, with the inbox's customer key. Undefined for what is not signed so: it comes from
 * the contact's phone and proves nothing.
 */
export async function readCarried(text: string, inbox: string, now: number, secretOf: (kid: string) => string | undefined): Promise<Customer | undefined> {
  if (text.startsWith('eyJ')) return readCustomerToken(text, inbox, now, secretOf).catch(() => undefined)
  const [, signed, kid, end, customer, mac] = /^((\w[\w-]{0,39})\.([0-9a-z]{1,8})\.([\w-]{1,172}))\.([\w-]{22})$/.exec(text) ?? []
  const secret = kid === undefined ? undefined : secretOf(kid)
  if (secret === undefined || signed === undefined || customer === undefined) return undefined
  const made = hmacSha256(secret, `${inbox}\n${signed}`).subarray(0, macBytes).toString('base64url')
  const endS = Number.parseInt(end ?? '', 36)
  if (!constantTimeEqual(made, mac ?? '') || endS * 1000 < now || endS > now / 1000 + longestS) return undefined
  const id = Buffer.from(customer, 'base64url').toString('utf8').trim()
  return id === '' || id.length > 128 ? undefined : { id, name: undefined }
}
