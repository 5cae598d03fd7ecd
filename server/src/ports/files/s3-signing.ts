import { createHash, createHmac } from 'node:crypto'

/** Who signs, and for which region of the object store. */
export interface Signer {
  keyId: string
  secret: string
  region: string
}

/** One request as it will be sent. Paths hold nothing but what needs no escaping; there is no query. */
export interface Signable {
  method: string
  url: URL
  /** Names in lower case; all of them are signed, and `host` besides. */
  headers: Readonly<Record<string, string>>
  /** SHA-256 of the body in lower-case hex, which the store compares with what arrives. */
  bodySha256: string
}

/** SHA-256 of no body at all. */
export const emptySha256 = createHash('sha256').digest('hex')

/**
 * The headers with which an S3-compatible store takes the request: AWS Signature Version 4, in the Authorization header
 * ("Authenticating Requests: Using the Authorization Header" in the Amazon S3 API reference). `now` in ms UTC.
 */
export function sign({ method, url, headers, bodySha256 }: Signable, { keyId, secret, region }: Signer, now: number): Record<string, string> {
  const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')
  const day = time.slice(0, 8)
  const signed: Record<string, string> = { ...headers, host: url.host, 'x-amz-content-sha256': bodySha256, 'x-amz-date': time }
  const names = Object.keys(signed).sort()
  const canonical = [method, url.pathname, '', ...names.map((name) => `${name}:${signed[name]!.trim()}`), '', names.join(';'), bodySha256].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>((last, word) => createHmac('sha256', last).update(word).digest(), `AWS4${secret}`)
  const signature = createHmac('sha256', key).update(text).digest('hex')
  return { ...signed, authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}` }
}
