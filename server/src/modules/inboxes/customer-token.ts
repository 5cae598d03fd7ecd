import { decodeProtectedHeader, jwtVerify } from 'jose'
import { fail } from '../../base/errors.ts'

export interface Customer { id: string; name: string | undefined }

/** A shop's token is good for ten minutes at most; a minute is left for clocks that differ. */
const longestS = 600
const leewayS = 60

/**
 * Whom the shop's JWT names. It must be HS256 with a `kid` of this inbox, `aud` the inbox, `sub` the customer, `jti`, and `exp`
 * no more than ten minutes ahead. `secretOf` gives the key's secret (its text, as UTF-8, is the HMAC key). Fails with `bad_token`.
 *
 * A token may come again while it is good: after an answer that was lost, from a page in the browser's cache, from a second
 * tab. It says no more than who asks, so that does no harm that its ten minutes do not bound; `jti` tells tokens apart.
 */
export async function readCustomerToken(token: string, inbox: string, now: number, secretOf: (kid: string) => string | undefined): Promise<Customer> {
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    const secret = alg === 'HS256' && kid !== undefined ? secretOf(kid) : undefined
    if (secret === undefined) throw new Error('no such key')
    const { payload } = await jwtVerify(token, Buffer.from(secret), {
      algorithms: ['HS256'], audience: inbox, currentDate: new Date(now), clockTolerance: leewayS, requiredClaims: ['exp', 'sub', 'jti'],
    })
    if (payload.exp! > now / 1000 + longestS + leewayS) throw new Error('good for too long')
    return { id: customerId(payload.sub), name: nameIn(payload['name']) }
  } catch {
    // What was wrong is nobody's to learn who cannot make such tokens.
    throw fail.unauthenticated('bad_token')
  }
}

function customerId(sub: unknown): string {
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > 128) throw new Error('no customer')
  return sub
}

function nameIn(name: unknown): string | undefined {
  const text = typeof name === 'string' ? name.replace(/\p{Cc}/gu, ' ').trim().slice(0, 64).trim() : ''
  return text === '' ? undefined : text
}
