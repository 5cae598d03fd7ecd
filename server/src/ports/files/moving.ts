import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { listDiskFiles, type DiskFile } from './disk.ts'
import type { Bucket } from './s3-bucket.ts'
import { objectOf } from './s3.ts'

const atATime = 4

/** What was done with one file: sent now, or found in the bucket. */
export type Moved = { key: string; size: number; how: 'sent' | 'was there' }

export interface Move {
  folder: string
  bucket: Bucket
  /** Leaves the files on disk as well. */
  keep: boolean
  onMoved(moved: Moved): void
}

/**
 * Moves all files of a folder into the bucket, under their keys, while servers go on. A file leaves the disk only after the
 * store has acknowledged the same bytes by their SHA-256. Whatever ends it early, the next call goes on where it stopped.
 * Throws a BucketError.
 */
export async function moveFiles(move: Move): Promise<void> {
  const files = listDiskFiles(move.folder)
  // One that fails ends all: a store that refuses one file refuses the next.
  let isOver = false
  await Promise.all(Array.from({ length: atATime }, async () => {
    try {
      for (let next = await files.next(); !next.done && !isOver; next = await files.next()) await moveOne(next.value, move)
    } catch (error) {
      isOver = true
      throw error
    }
  }))
}

async function moveOne({ key, path, size }: DiskFile, { bucket, keep, onMoved }: Move): Promise<void> {
  // Content never changes under a key, so what is there is the same file.
  const isThere = await bucket.has(objectOf(key))
  if (!isThere && !(await send(bucket, { key, path, size }))) return
  if (!keep) await rm(path, { force: true })
  onMoved({ key, size, how: isThere ? 'was there' : 'sent' })
}

/** False for a file that somebody else has moved or removed meanwhile. */
async function send(bucket: Bucket, { key, path, size }: DiskFile): Promise<boolean> {
  try {
    await bucket.put(objectOf(key), { body: () => createReadStream(path), size, sha256: await hashOf(path), contentType: 'application/octet-stream' })
    return true
  } catch (error) {
    const { code, reason } = error as { code?: unknown; reason?: unknown }
    if (code === 'ENOENT' || reason === 'ENOENT') return false
    throw error
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
