import type { Readable } from 'node:stream'

/** Thrown by `reply.bytes` to leave the route with bytes in place of JSON, whatever stands between. */
export class BytesAnswer extends Error {
  readonly body: NodeJS.ReadableStream | Buffer
  readonly headers: Readonly<Record<string, string>>

  constructor(body: NodeJS.ReadableStream | Buffer, headers: Record<string, string>) {
    super('bytes are the answer')
    this.body = body
    this.headers = headers
  }
}

const shownInline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
const passedOn = new Set(['content-length', 'etag', 'last-modified', 'content-language'])

/**
 * Headers for bytes that somebody uploaded. Of what the route gives, `content-type` and `file-name` (unencoded) are read and
 * a few harmless ones passed on. Nothing but four kinds of picture is ever shown in place, and even those in a sandbox.
 */
export function downloadHeaders(given: Readonly<Record<string, string>>): Record<string, string> {
  const type = (given['content-type'] ?? 'application/octet-stream').toLowerCase()
  const inline = shownInline.has(type)
  const kept = Object.entries(given).filter(([name]) => passedOn.has(name.toLowerCase()))
  return {
    ...Object.fromEntries(kept),
    'content-type': type,
    'content-disposition': disposition(inline ? 'inline' : 'attachment', given['file-name'] ?? ''),
    'content-security-policy': inline ? "default-src 'none'; sandbox" : "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  }
}

/** Ends a body that nobody will read. */
export function discard(body: NodeJS.ReadableStream | Buffer): void {
  if (!Buffer.isBuffer(body)) (body as Partial<Readable>).destroy?.()
}

/** RFC 6266: names beyond ASCII as RFC 8187 `filename*`. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  if (name === '') return kind
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename*=UTF-8''${encoded}`
}
