/** Size of a header, and what every content is filled up to. */
export const block = 512

export interface Entry {
  path: string
  size: number
  /** ms UTC; stored in whole seconds */
  at: number
}

const largestOctal = 0o77777777777
const pathLimit = 100

/** The header of a plain file in a tar archive (POSIX.1-1988 ustar), which every `tar` can unpack. */
export function writeHeader({ path, size, at }: Entry): Buffer {
  if (Buffer.byteLength(path) > pathLimit) throw new Error(`too long for an archive: ${path}`)
  const header = Buffer.alloc(block)
  header.write(path, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0'.repeat(2), 108)
  writeSize(header, size)
  header.write(`${Math.floor(at / 1000).toString(8).padStart(11, '0')}\0`, 136)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** Reads a header; undefined for the empty block that ends an archive. Throws for what is damaged or no plain file. */
export function readHeader(header: Buffer): Entry | undefined {
  if (header.every((byte) => byte === 0)) return undefined
  const stored = Number.parseInt(header.toString('latin1', 148, 156), 8)
  if (stored !== checksum(header)) throw new Error('a header of the archive is damaged')
  const kind = header[156]
  if (kind !== 0x30 && kind !== 0) throw new Error('the archive holds something that is no plain file')
  const path = header.toString('utf8', 0, pathLimit).replace(/\0.*$/s, '')
  return { path, size: readSize(header), at: Number.parseInt(header.toString('latin1', 136, 147), 8) * 1000 }
}

/** Eleven octal digits reach 8 GiB; beyond that GNU's binary form, which all of today's programs read. */
function writeSize(header: Buffer, size: number): void {
  if (size <= largestOctal) return void header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header[124] = 0x80
  header.writeBigUInt64BE(BigInt(size), 128)
}

function readSize(header: Buffer): number {
  if (header[124] === 0x80) return Number(header.readBigUInt64BE(128))
  return Number.parseInt(header.toString('latin1', 124, 135), 8)
}

/** The sum of all bytes, those of the checksum itself counted as spaces. */
function checksum(header: Buffer): number {
  let sum = 8 * 0x20
  for (const [at, byte] of header.entries()) if (at < 148 || at >= 156) sum += byte
  return sum
}
