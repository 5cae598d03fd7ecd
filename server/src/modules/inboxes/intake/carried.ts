import { place, type Place } from '@yanshu/contract/stores.ts'
import { constantTimeEqual, hmacSha256 } from '../../../base/crypto.ts'
import { readCustomerToken, type Customer } from '../customer-token.ts'

/** A link that leads into a chat may lie in a phone for a while; a shop's page makes it when the customer opens it. */
const longestS = 24 * 3600
const macBytes = 16

/** What a page of the shop vouches for: who its customer is, where the customer was when it opened the chat, or both. */
export interface Carried { customer?: Customer; place?: Place }

/**
 * What a page of the shop vouches for in what it gave along into a chat: a customer token (JWT), or, where only 128 bytes have room,
 * `<kid>.<end>.<customer>.<mac>` — `end` in seconds since 1970 to base 36, `customer` as base64url of UTF-8, `mac` the first 16 bytes of
 * HMAC-SHA-256 of all before the last dot, as base64url, with the inbox's customer key. Behind the customer, or in its stead, may stand
 * `~<latitude>_<longitude>_<datum>` in 1/100000 degrees. Undefined for what is not signed so: it comes from the contact's phone and
 * proves nothing.
 */
export async function readCarried(text: string, inbox: string, now: number, secretOf: (kid: string) => string | undefined): Promise<Carried | undefined> {
  const parts = signedText.exec(text)
  if (!parts) return text.startsWith('eyJ') ? readCustomerToken(text, inbox, now, secretOf).then((customer) => ({ customer }), () => undefined) : undefined
  const [, signed, kid, end, customer = '', latitude, longitude, datum, mac] = parts
  const secret = kid === undefined ? undefined : secretOf(kid)
  if (secret === undefined || signed === undefined) return undefined
  const made = carriedMac(secret, inbox, signed)
  const endS = Number.parseInt(end ?? '', 36)
  if (!constantTimeEqual(made, mac ?? '') || endS * 1000 < now || endS > now / 1000 + longestS) return undefined
  const id = Buffer.from(customer, 'base64url').toString('utf8').trim()
  const at = latitude === undefined ? undefined : placeFrom(Number(latitude), Number(longitude), datum)
  if (id === '' ? at === undefined : id.length > 128) return undefined
  return { ...(id !== '' && { customer: { id, name: undefined } }), ...(at && { place: at }) }
}

/** Signs what a chat of the inbox is opened with, as the shop's own server does; good until `end` (ms UTC). */
export function writeCarried({ customer, place: at }: Carried, { inbox, kid, secret, end }: { inbox: string; kid: string; secret: string; end: number }): string {
  const where = at ? `~${Math.round(at.latitude * perDegree)}_${Math.round(at.longitude * perDegree)}_${at.datum}` : ''
  const signed = `${kid}.${Math.floor(end / 1000).toString(36)}.${Buffer.from(customer?.id ?? '').toString('base64url')}${where}`
  return `${signed}.${carriedMac(secret, inbox, signed)}`
}

const perDegree = 100_000
const signedText = /^(([\w-]{1,40})\.([0-9a-z]{1,8})\.([\w-]{0,172})(?:~(-?\d{1,7})_(-?\d{1,8})_(wgs84|gcj02|bd09))?)\.([\w-]{22})$/

function placeFrom(latitude: number, longitude: number, datum: string | undefined): Place | undefined {
  const read = place.safeParse({ latitude: latitude / perDegree, longitude: longitude / perDegree, datum })
  return read.success ? read.data : undefined
}

function carriedMac(secret: string, inbox: string, signed: string): string {
  return hmacSha256(secret, `${inbox}\n${signed}`).subarray(0, macBytes).toString('base64url')
}
