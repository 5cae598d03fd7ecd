import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../base/errors.ts'
import { asUnavailable, keyPattern, shardOf, writeDurably } from './disk.ts'
import { FileTooLargeError, type FileStore } from './port.ts'
import { BucketError, type Bucket, type Content } from './s3-bucket.ts'

/** `folder` takes streams while they come in: an object store wants to know the length first. `maxBytes` holds for every file. */
export interface S3FilesOptions {
  bucket: Bucket
  folder: string
  maxBytes: number
}

/** The object of a key: the path that the file has below the folder on disk, so that any tool can copy one to the other. */
export function objectOf(key: string): string {
  return `${shardOf(key)}/${key}`
}

/** Files as objects of a bucket. Whatever the store refuses or does not answer is `unavailable`. */
export function createS3Files({ bucket, folder, maxBytes }: S3FilesOptions): FileStore {
  async function store(content: Omit<Content, 'contentType'>, contentType: string) {
    const key = randomBytes(20).toString('hex')
    await available(() => bucket.put(objectOf(key), { ...content, contentType }).catch((error: unknown) => {
      // It may have arrived although nobody heard so; nobody waits for this.
      void bucket.remove(objectOf(key)).catch(() => undefined)
      throw error
    }))
    return { key, size: content.size, sha256: content.sha256 }
  }

  return {
    async put(content, description) {
      const limit = Math.min(maxBytes, description.maxBytes ?? maxBytes)
      if (Buffer.isBuffer(content)) {
        if (content.length > limit) throw new FileTooLargeError(limit)
        const sha256 = createHash('sha256').update(content).digest('hex')
        return store({ body: () => content, size: content.length, sha256 }, description.contentType)
      }
      const part = join(folder, 'incoming', randomBytes(20).toString('hex'))
      try {
        await mkdir(join(folder, 'incoming'), { recursive: true })
        const written = await writeDurably(part, content, limit)
        return await store({ body: () => createReadStream(part), ...written }, description.contentType)
      } catch (error) {
        throw asUnavailable(error)
      } finally {
        await rm(part, { force: true }).catch(() => undefined)
      }
    },

    async open(key, range) {
      if (!keyPattern.test(key) || isEmpty(range)) return undefined
      return available(() => bucket.get(objectOf(key), range))
    },

    async remove(key) {
      if (!keyPattern.test(key)) return false
      return available(async () => {
        const isThere = await bucket.has(objectOf(key))
        if (isThere) await bucket.remove(objectOf(key))
        return isThere
      })
    },

    // Files are given out by the server alone, which asks who may see them; the store need not be reached from outside.
    async url() {
      return undefined
    },
  }
}

/** Stores answer such a range with the whole object. */
function isEmpty(range: { start: number; end?: number } | undefined): boolean {
  return range !== undefined && (range.start < 0 || (range.end !== undefined && range.end < range.start))
}

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof BucketError ? fail.unavailable('unavailable', { part: 'files', reason: error.reason }, error) : error
  }
}
