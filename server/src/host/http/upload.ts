import type { FastifyRequest } from 'fastify'
import { fail } from '../../base/errors.ts'
import { createCounts } from '../realtime/counts.ts'
import type { HttpLimits } from './limits.ts'
import { addressKey } from './trust.ts'

export interface UploadedFile {
  name: string
  contentType: string
  bytes: Buffer
}

export interface Uploads {
  /** Reads the one file of a request from `ip` as `readUpload` does. Throws `too_many` while too much comes in at once. */
  read(request: FastifyRequest, ip: string, maxBytes: number): Promise<UploadedFile>
}

/** How soon one may try again that found all places taken. */
const againMs = 2_000

/** Files are held in memory while they come in, so all of them together are bounded, and those of one address. */
export function createUploads({ uploads, uploadsPerAddress }: Pick<HttpLimits, 'uploads' | 'uploadsPerAddress'>): Uploads {
  const perAddress = createCounts()
  let all = 0
  return {
    async read(request, ip, maxBytes) {
      const key = addressKey(ip)
      if (all >= uploads || perAddress.of(key) >= uploadsPerAddress) throw fail.tooMany('too_many', { retryMs: againMs })
      all += 1
      perAddress.add(key)
      try {
        return await readUpload(request, maxBytes)
      } finally {
        all -= 1
        perAddress.remove(key)
      }
    },
  }
}

/**
 * Reads the one file of a multipart body, at most `maxBytes` of it. Throws `malformed` when there is none, more than one
 * part, or the body breaks off; `too_large` beyond the limit. What the browser calls the type proves nothing.
 */
async function readUpload(request: FastifyRequest, maxBytes: number): Promise<UploadedFile> {
  const part = await findFile(request, maxBytes)
  const bytes = await part.toBuffer().catch(translate)
  if (part.file.truncated) throw fail.tooLarge('too_large', { maxBytes })
  return { name: part.filename, contentType: part.mimetype, bytes }

  function translate(error: unknown): never {
    throw codeOf(error) === 'FST_REQ_FILE_TOO_LARGE' ? fail.tooLarge('too_large', { maxBytes }) : brokenUpload()
  }
}

async function findFile(request: FastifyRequest, maxBytes: number) {
  if (!request.isMultipart()) throw brokenUpload()
  const limits = { fileSize: maxBytes, files: 1, fields: 0, parts: 1, headerPairs: 20, fieldNameSize: 100 }
  const part = await request.file({ limits }).catch(() => undefined)
  if (!part || part.fieldname !== 'file') throw brokenUpload()
  return part
}

const brokenUpload = () => fail.malformed('malformed', { issues: [{ path: 'body.file', code: 'one_file_expected' }] })

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code
}
