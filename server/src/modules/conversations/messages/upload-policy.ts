/** Extensions that are accepted, with the content type they are served as and the types that magic bytes may show. */
const accepted: Record<string, { contentType: string; seen: readonly string[] }> = {
  jpg: { contentType: 'image/jpeg', seen: ['image/jpeg'] },
  jpeg: { contentType: 'image/jpeg', seen: ['image/jpeg'] },
  png: { contentType: 'image/png', seen: ['image/png', 'image/apng'] },
  gif: { contentType: 'image/gif', seen: ['image/gif'] },
  webp: { contentType: 'image/webp', seen: ['image/webp'] },
  pdf: { contentType: 'application/pdf', seen: ['application/pdf'] },
  docx: { contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', seen: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'] },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', seen: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  pptx: { contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', seen: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'] },
  zip: { contentType: 'application/zip', seen: ['application/zip'] },
  // Speech as browsers record it. A container for pictures too, so its magic bytes cannot tell that there are none.
  webm: { contentType: 'audio/webm', seen: ['video/webm'] },
  ogg: { contentType: 'audio/ogg', seen: ['audio/ogg', 'audio/ogg; codecs=opus'] },
  m4a: { contentType: 'audio/mp4', seen: ['audio/mp4', 'audio/x-m4a', 'video/mp4'] },
  aac: { contentType: 'audio/aac', seen: ['audio/aac'] },
  wav: { contentType: 'audio/wav', seen: ['audio/wav'] },
  mp3: { contentType: 'audio/mpeg', seen: ['audio/mpeg'] },
  mp4: { contentType: 'video/mp4', seen: ['video/mp4', 'video/quicktime', 'video/x-m4v'] },
  txt: { contentType: 'text/plain; charset=utf-8', seen: [] },
  csv: { contentType: 'text/csv; charset=utf-8', seen: [] },
}

export type UploadVerdict = { good: true; name: string; contentType: string } | { good: false; why: 'extension' | 'content' | 'empty' }

/** Judges an upload by its extension *and* its first bytes; both must agree. `seen` is what the magic bytes showed. */
export function judgeUpload(name: string, bytes: Uint8Array, seen: { mime: string } | undefined): UploadVerdict {
  if (bytes.length === 0) return { good: false, why: 'empty' }
  const plain = plainName(name)
  const kind = accepted[plain.slice(plain.lastIndexOf('.') + 1).toLowerCase()]
  if (!kind || !plain.includes('.')) return { good: false, why: 'extension' }
  const agrees = kind.seen.length === 0 ? seen === undefined && isText(bytes) : seen !== undefined && kind.seen.includes(seen.mime)
  return agrees ? { good: true, name: plain, contentType: kind.contentType } : { good: false, why: 'content' }
}

/** The last segment, without control, direction and path characters, at most 120 characters with its extension. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim() || 'file'
  const dot = clean.lastIndexOf('.')
  return dot < 1 ? clean.slice(0, 120) : clean.slice(0, Math.min(dot, 110)) + clean.slice(dot).slice(0, 10)
}

/** Text has no zero bytes and is valid UTF-8. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
