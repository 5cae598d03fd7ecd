const endMark = 0x06054b50
const entryMark = 0x02014b50
const endLength = 22
const entryLength = 46
const longestComment = 0xffff

/**
 * How many bytes a ZIP archive says that it unpacks to, by its central directory (APPNOTE 6.3.10 §4.3.12, §4.3.16).
 * Undefined when it is no archive, or one that needs ZIP64.
 */
export function unpackedSize(bytes: Buffer): number | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const entries = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  let total = 0
  for (let index = 0; index < entries; index++) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entryMark) return undefined
    const size = bytes.readUInt32LE(at + 24)
    if (size === 0xffffffff) return undefined
    total += size
    at += entryLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return total
}

function findEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - endLength - longestComment)
  for (let at = bytes.length - endLength; at >= first; at--) {
    if (bytes.readUInt32LE(at) === endMark) return at
  }
  return undefined
}
