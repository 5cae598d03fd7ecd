import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { block, readHeader, type Entry } from './header.ts'
import { isPart, type Part } from './manifest.ts'

/**
 * Unpacks a backup below `folder` and gives what it found there, in order. Writes nothing but the parts that a backup can
 * have. Throws for an archive that is cut off, damaged or none of ours.
 */
export async function unpack(file: string, folder: string): Promise<Part[]> {
  const input = createReadStream(file, { highWaterMark: 256 * 1024 })
  const gunzip = createGunzip()
  input.on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  const bytes = createReader(gunzip)
  const parts: Part[] = []
  try {
    for (;;) {
      const entry = readHeader(await bytes.exactly(block))
      if (!entry) return parts
      if (!isPart(entry.path)) throw new Error(`the archive holds ${JSON.stringify(entry.path.slice(0, 60))}, which is no part of a backup`)
      parts.push(await store(entry, folder, bytes))
    }
  } finally {
    input.destroy()
    gunzip.destroy()
  }
}

async function store({ path, size }: Entry, folder: string, bytes: Reader): Promise<Part> {
  const to = join(folder, path)
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  // Never over anything: a name that comes twice is an attempt to smuggle.
  const handle = await open(to, 'wx', 0o600)
  try {
    for (let left = size; left > 0;) {
      const piece = await bytes.upTo(left)
      hash.update(piece)
      await handle.writeFile(piece)
      left -= piece.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  await bytes.exactly((block - (size % block)) % block)
  return { path, bytes: size, sha256: hash.digest('hex') }
}

type Reader = ReturnType<typeof createReader>

/** Hands out a stream's bytes in the amounts that are asked for. */
function createReader(stream: AsyncIterable<Buffer>) {
  const pieces = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function upTo(most: number): Promise<Buffer> {
    if (rest.length === 0) {
      const next = await pieces.next()
      if (next.done) throw new Error('the archive is cut off')
      rest = next.value
    }
    const taken = rest.subarray(0, most)
    rest = rest.subarray(taken.length)
    return taken
  }

  return {
    /** At least one byte and at most `most`. */
    upTo,
    async exactly(size: number): Promise<Buffer> {
      const taken: Buffer[] = []
      for (let left = size; left > 0;) {
        const piece = await upTo(left)
        taken.push(piece)
        left -= piece.length
      }
      return Buffer.concat(taken)
    },
  }
}
