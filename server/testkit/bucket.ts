import { createHash } from 'node:crypto'
import type { S3Settings } from '../src/base/s3-settings.ts'
import { emptySha256, sign } from '../src/ports/files/s3-signing.ts'
import type { Ceph } from './ceph.ts'

/** Makes an empty bucket and gives the settings that open it. */
export async function makeBucket({ endpoint, keyId, secret }: Ceph, name = 'yanshu-files'): Promise<S3Settings> {
  const settings: S3Settings = { endpoint: new URL(endpoint), region: 'us-east-1', bucket: name, keyId, secret, pathStyle: true }
  await tell(settings, 'PUT', '')
  return settings
}

/** Names of all objects of the bucket, sorted. */
export async function namesIn(settings: S3Settings): Promise<string[]> {
  const list = await tell(settings, 'GET', '')
  return [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map((found) => found[1]!).sort()
}

/** One request by hand, beside what is tested; gives the body of the answer. */
async function tell(settings: S3Settings, method: string, body: string): Promise<string> {
  const url = new URL(`/${settings.bucket}`, settings.endpoint)
  const bodySha256 = body === '' ? emptySha256 : createHash('sha256').update(body).digest('hex')
  const headers = sign({ method, url, headers: {}, bodySha256 }, settings, Date.now())
  delete headers['host']
  const response = await fetch(url, { method, headers })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} of the bucket: ${response.status} ${text}`)
  return text
}

/** The same as the environment gives it. */
export function environmentOf({ endpoint, bucket, keyId, secret }: S3Settings): Record<string, string> {
  return { S3_ENDPOINT: endpoint.origin, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: keyId, S3_SECRET_ACCESS_KEY: secret }
}
