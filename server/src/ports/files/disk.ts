import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { FileTooLargeError, type ByteRange, type FileStore, type OpenFile, type StoredFile } from './port.ts'
import { fail } from '../../base/errors.ts'
import { syncPath } from '../../base/sync-path.ts'

/** 160 random bits in lower-case hex: not to be guessed, safe on every file system. */
export const keyPattern = /^[0-9a-f]{40}$/

/**
 * Files in two levels of folders under `folder`, created when first needed. A file is written aside, synced and then
 * renamed, so that a key always has its whole content. `maxBytes` holds for every file. A disk that takes nothing is `unavailable`.
 */
export function createDiskFiles({ folder, maxBytes }: { folder: string; maxBytes: number }): FileStore {
  return {
    async put(content, description) {
      const limit = Math.min(maxBytes, description.maxBytes ?? maxBytes)
      const key = randomBytes(20).toString('hex')
      const part = join(folder, 'incoming', key)
      try {
        await mkdir(join(folder, 'incoming'), { recursive: true })
        const { size, sha256 } = await writeDurably(part, content, limit)
        const made = await mkdir(shard(key), { recursive: true })
        await rename(part, join(shard(key), key))
        await syncPath(shard(key))
        if (made) await Promise.all([syncPath(dirname(shard(key))), syncPath(folder)])
        return { key, size, sha256 }
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined)
        throw asUnavailable(error)
      }
    },

    async open(key, range) {
      if (!keyPattern.test(key)) return undefined
      const handle = await open(join(shard(key), key), 'r').catch(undefinedIfMissing)
      return handle && openRange(handle, range)
    },

    async remove(key) {
      if (!keyPattern.test(key)) return false
      const removed = await rm(join(shard(key), key)).then(() => true, undefinedIfMissing)
      return removed ?? false
    },

    async url() {
      return undefined
    },
  }

  function shard(key: string): string {
    return join(folder, shardOf(key))
  }
}

/** One file below a folder; `size` in bytes. */
export interface DiskFile {
  key: string
  path: string
  size: number
}

/** The finished files of a folder, one after another; none where the folder was never made. */
export async function* listDiskFiles(folder: string): AsyncGenerator<DiskFile, undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(undefinedIfMissing)
  for (const { name: key, parentPath } of entries ?? []) {
    const path = join(parentPath, key)
    if (!keyPattern.test(key) || path !== join(folder, shardOf(key), key)) continue
    // Somebody else may move it away meanwhile.
    const facts = await stat(path).catch(undefinedIfMissing)
    if (facts) yield { key, path, size: facts.size }
  }
}

/** The two levels of folders in which a key's file lies. */
export function shardOf(key: string): string {
  return `${key.slice(0, 2)}/${key.slice(2, 4)}`
}

/** A disk that is full, read-only or gone is a part that is missing; nothing is wrong with the file. */
export function asUnavailable(error: unknown): unknown {
  const { syscall } = error as NodeJS.ErrnoException
  return syscall === undefined ? error : fail.unavailable('unavailable', { part: 'files' }, error)
}

/** Writes a new file, synced; throws a FileTooLargeError as soon as there is more than `limit` bytes. */
export async function writeDurably(path: string, content: Readable | Buffer, limit: number): Promise<Omit<StoredFile, 'key'>> {
  const source = Buffer.isBuffer(content) ? Readable.from([content]) : content
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const piece of source) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : (piece as Buffer)
      size += bytes.length
      if (size > limit) throw new FileTooLargeError(limit)
      hash.update(bytes)
      await handle.writeFile(bytes)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}

async function openRange(handle: FileHandle, range: ByteRange | undefined): Promise<OpenFile | undefined> {
  const { size } = await handle.stat()
  const start = range?.start ?? 0
  const end = Math.min(range?.end ?? size - 1, size - 1)
  const outside = range !== undefined && (start < 0 || start >= size || end < start)
  if (outside || size === 0) {
    await handle.close()
    return outside ? undefined : { stream: Readable.from([]), size }
  }
  return { stream: handle.createReadStream({ start, end }), size }
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
