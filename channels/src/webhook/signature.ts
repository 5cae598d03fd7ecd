import { createHmac, timingSafeEqual } from 'node:crypto'

const freshMs = 300_000

/** The headers of one request, as Standard Webhooks 1.0.0 has them. `now` in ms. */
export function signedHeaders(secret: string, id: string, body: string, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  return { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${sign(secret, id, timestamp, body)}` }
}

/** Why a request is not to be believed; undefined when it is. Old ones are refused, so that one that was overheard is of no use. */
export function findFault(secret: string, headers: Readonly<Record<string, string | undefined>>, body: Buffer, now: number): 'headers' | 'age' | 'signature' | undefined {
  const [id, timestamp, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name])
  if (!id || !given || !timestamp || !/^\d{1,12}$/.test(timestamp)) return 'headers'
  if (Math.abs(now - Number(timestamp) * 1000) > freshMs) return 'age'
  const expected = Buffer.from(sign(secret, id, timestamp, body.toString('utf8')))
  const isRight = given.split(' ').some((each) => {
    const [version, signature = ''] = each.split(',', 2)
    const bytes = Buffer.from(signature)
    return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected)
  })
  return isRight ? undefined : 'signature'
}

function sign(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
}
