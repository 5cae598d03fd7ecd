/** A file of a form: what `media` held. */
export interface Uploaded {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/**
 * The field `media` of a multipart form; undefined when the body is not a form or has no such field with a file name. A name that is
 * written only the newer way (`filename*=`) is not read, as the platform does not.
 */
export function readUpload(contentType: string, body: Buffer): Uploaded | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) return undefined
  const mark = Buffer.from(`--${boundary}`)
  for (let at = body.indexOf(mark); at !== -1;) {
    const next = body.indexOf(mark, at + mark.length)
    if (next === -1) return undefined
    const found = readPart(body.subarray(at + mark.length + 2, next - 2))
    if (found) return found
    at = next
  }
  return undefined
}

function readPart(part: Buffer): Uploaded | undefined {
  const end = part.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const head = part.subarray(0, end).toString('utf8')
  const name = /content-disposition:[^\r\n]*;\s*name="?media"?/i.test(head) ? /;\s*filename="([^"]*)"/i.exec(head)?.[1] : undefined
  if (name === undefined) return undefined
  return { name, type: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1]?.trim() ?? '', bytes: part.subarray(end + 4) }
}
