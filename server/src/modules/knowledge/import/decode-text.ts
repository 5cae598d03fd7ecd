/**
 * The text of a CSV file: UTF-8 or UTF-16 by its byte order mark, UTF-8 when it is valid, otherwise GB 18030, in which
 * Chinese Excel writes (it holds GBK and GB 2312). Undefined when it is none of them.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt('utf-16le', bytes)
  if (bytes.includes(0)) return undefined
  return attempt('utf-8', bytes) ?? attempt('gb18030', bytes)
}

/** The character that most often stands between the columns of the first line. */
export function delimiterOf(csv: string): string {
  const [first = ''] = csv.split(/\r?\n/, 1)
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
