import { randomBytes } from 'node:crypto'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'
import type { S3Settings } from '../../base/s3-settings.ts'
import type { ByteRange, OpenFile } from './port.ts'
import { emptySha256, sign } from './s3-signing.ts'

/** The store did not do what it was asked for. `reason` is its own code (`AccessDenied`), a code of the system (`ECONNREFUSED`) or `silent`. */
export class BucketError extends Error {
  readonly reason: string

  constructor(reason: string, status?: number) {
    super(status === undefined ? `the object store cannot be reached: ${reason}` : `the object store answered ${status} ${reason}`)
    this.name = 'BucketError'
    this.reason = reason
  }
}

/** What is uploaded. `body` is called again when the connection broke before the store had said anything. */
export interface Content {
  body: () => Buffer | Readable
  size: number
  /** In lower-case hex; the store refuses what does not match. */
  sha256: string
  contentType: string
}

/** Objects of one bucket, by names made of letters, digits and slashes. Every verb throws a BucketError. */
export interface Bucket {
  /** Puts the whole object or nothing: the store acknowledges when it is kept. */
  put(name: string, content: Content): Promise<void>
  /** undefined when there is none or the range lies beyond it. */
  get(name: string, range?: ByteRange): Promise<OpenFile | undefined>
  has(name: string): Promise<boolean>
  /** Does nothing when there is none. */
  remove(name: string): Promise<void>
  /** Puts, reads and removes a few bytes. */
  probe(): Promise<void>
  close(): void
}

/** How long the store may be silent before it is given up, in ms: before its answer, and within one that somebody may read slowly. */
export interface Patience {
  answerMs: number
  bodyMs: number
}

interface Asked {
  method: 'GET' | 'PUT' | 'DELETE'
  name: string
  headers?: Record<string, string>
  content?: Content
}

/** Opens a bucket; connections are made when needed and kept for the next request. */
export function openBucket(settings: S3Settings, patience: Patience = { answerMs: 10_000, bodyMs: 60_000 }): Bucket {
  const isSecure = settings.endpoint.protocol === 'https:'
  const agent = isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true })

  /** A kept connection that the store has closed meanwhile is no failure: the request goes out once more, on one of its own. */
  async function ask(asked: Asked): Promise<IncomingMessage> {
    try {
      return await send(asked)
    } catch (error) {
      if (!(error instanceof StaleConnection)) throw error
      return send(asked, false)
    }
  }

  function send({ method, name, headers = {}, content }: Asked, through: HttpAgent | false = agent): Promise<IncomingMessage> {
    const url = addressOf(settings, name)
    const described = content ? { ...headers, 'content-type': content.contentType, 'content-length': String(content.size) } : headers
    const signed = sign({ method, url, headers: described, bodySha256: content?.sha256 ?? emptySha256 }, settings, Date.now())
    const options: RequestOptions = { method, headers: signed, agent: through, timeout: patience.answerMs }
    return new Promise((resolve, reject) => {
      const request = isSecure ? httpsRequest(url, options) : httpRequest(url, options)
      const body = content?.body()
      request.on('timeout', () => request.destroy(new BucketError('silent')))
      request.on('error', (error: NodeJS.ErrnoException) => {
        if (body && !Buffer.isBuffer(body)) body.destroy()
        if (error instanceof BucketError) reject(error)
        else reject(request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE') ? new StaleConnection(error.code) : new BucketError(error.code ?? error.name))
      })
      request.on('response', (response) => {
        response.setTimeout(patience.bodyMs, () => response.destroy(new BucketError('silent')))
        resolve(response)
      })
      if (body === undefined || Buffer.isBuffer(body)) request.end(body)
      else body.on('error', (error) => request.destroy(error)).pipe(request)
    })
  }

  const bucket: Bucket = {
    async put(name, content) {
      const response = await ask({ method: 'PUT', name, content })
      if (response.statusCode !== 200) throw await refusal(response)
      await drain(response)
    },

    async get(name, range) {
      const response = await ask({ method: 'GET', name, ...(range && { headers: { range: `bytes=${range.start}-${range.end ?? ''}` } }) })
      if (response.statusCode === 200 || response.statusCode === 206) return { stream: response, size: wholeSize(response) }
      const error = await refusal(response)
      if (isMissing(error) || response.statusCode === 416) return undefined
      throw error
    },

    async has(name) {
      // HEAD has no body, so it could not tell a missing object from a missing bucket.
      const response = await ask({ method: 'GET', name, headers: { range: 'bytes=0-0' } })
      // An empty object has no first byte.
      const isThere = response.statusCode === 200 || response.statusCode === 206 || response.statusCode === 416
      if (isThere) {
        response.destroy()
        return true
      }
      const error = await refusal(response)
      if (isMissing(error)) return false
      throw error
    },

    async remove(name) {
      const response = await ask({ method: 'DELETE', name })
      if (response.statusCode === 204 || response.statusCode === 200) return drain(response)
      const error = await refusal(response)
      if (!isMissing(error)) throw error
    },

    async probe() {
      const name = `probe/${randomBytes(8).toString('hex')}`
      await bucket.put(name, { body: () => Buffer.alloc(0), size: 0, sha256: emptySha256, contentType: 'text/plain' })
      const isThere = await bucket.has(name)
      await bucket.remove(name)
      if (!isThere) throw new BucketError('NotKept')
    },

    close: () => agent.destroy(),
  }
  return bucket
}

class StaleConnection extends BucketError {}

/** Where an object is found. */
export function addressOf({ endpoint, bucket, pathStyle }: S3Settings, name: string): URL {
  const url = new URL(endpoint)
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`
  url.pathname = pathStyle ? `/${bucket}/${name}` : `/${name}`
  return url
}

function isMissing({ reason }: BucketError): boolean {
  return reason === 'NoSuchKey'
}

/** Of the store's XML only the code: the rest may hold the key id and what was signed. */
async function refusal(response: IncomingMessage): Promise<BucketError> {
  let text = ''
  for await (const piece of response) if (text.length < 4_096) text += String(piece)
  const status = response.statusCode ?? 0
  return new BucketError(/<Code>(\w{1,64})<\/Code>/.exec(text)?.[1] ?? 'without a reason', status)
}

function wholeSize({ headers }: IncomingMessage): number {
  const size = Number(/\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] ?? headers['content-length'])
  if (!Number.isInteger(size)) throw new BucketError('sizeless answer')
  return size
}

async function drain(response: IncomingMessage): Promise<void> {
  for await (const piece of response) void piece
}
