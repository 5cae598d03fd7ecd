import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { block, writeHeader } from './header.ts'
import type { Part } from './manifest.ts'
import { syncPath } from '../../base/sync-path.ts'

/** A file to be packed, under its name in the archive. */
export interface Packed {
  path: string
  file: string
}

/**
 * Packs the files into a .tar.gz (mode 0600) that appears under its name only when it is whole and on disk. `last` is told
 * size and SHA-256 of each and gives the text of the last entry. Files that vanish meanwhile are left out.
 */
export async function pack(to: string, files: AsyncIterable<Packed>, last: (parts: Part[]) => { path: string; text: string }): Promise<void> {
  const unfinished = `${to}.unfinished`
  await pipeline(Readable.from(blocks(files, last), { objectMode: false }), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
  await syncPath(unfinished)
  await rename(unfinished, to)
  await syncPath(dirname(to))
}

async function* blocks(files: AsyncIterable<Packed>, last: (parts: Part[]) => { path: string; text: string }): AsyncGenerator<Buffer> {
  const parts: Part[] = []
  for await (const { path, file } of files) {
    const facts = await stat(file).catch(() => undefined)
    if (!facts) continue
    yield writeHeader({ path, size: facts.size, at: facts.mtimeMs })
    parts.push({ path, bytes: facts.size, sha256: yield* content(file, facts.size) })
  }
  const { path, text } = last(parts)
  const bytes = Buffer.from(text)
  yield writeHeader({ path, size: bytes.length, at: Date.now() })
  yield Buffer.concat([bytes, padding(bytes.length), Buffer.alloc(2 * block)])
}

/** The first `size` bytes of the file: one that grows is packed as it was when its header was written. */
async function* content(file: string, size: number): AsyncGenerator<Buffer, string> {
  const hash = createHash('sha256')
  let left = size
  const stream = size === 0 ? [] : createReadStream(file, { end: size - 1, highWaterMark: 256 * 1024 })
  for await (const piece of stream as AsyncIterable<Buffer>) {
    hash.update(piece)
    left -= piece.length
    yield piece
  }
  if (left !== 0) throw new Error(`${file} was cut while it was read`)
  yield padding(size)
  return hash.digest('hex')
}

function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}
