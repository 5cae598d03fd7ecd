import { logoBytesLimit } from '@yanshu/contract/brands.ts'
import { fail } from '../../base/errors.ts'

export interface Logo { contentType: string; base64: string }

const address = '/api/brand-logos/'

/** Where the uploaded logo with this id is served. */
export function logoAddress(id: string): string {
  return address + id
}

/** The id in such an address; undefined for any other. */
export function logoIdOf(logo: string | null | undefined): string | undefined {
  return logo?.startsWith(address) ? logo.slice(address.length) : undefined
}

/** The picture within a `data:` address; undefined for an address of another kind. Fails with `malformed` for one that is too large, is no picture of its kind, or could do more than be looked at. */
export function readLogo(text: string): Logo | undefined {
  const [, contentType, base64] = /^data:(image\/[a-z+]+);base64,(.+)$/.exec(text) ?? []
  if (contentType === undefined || base64 === undefined) return undefined
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > logoBytesLimit) throw refused('too_large')
  if (!isOfKind(contentType, bytes)) throw refused('not_a_picture')
  if (contentType === 'image/svg+xml' && !isPlainSvg(bytes.toString('utf8'))) throw refused('unsafe_picture')
  return { contentType, base64: bytes.toString('base64') }
}

/** The logo as a `data:` address again. */
export function logoData({ contentType, base64 }: Logo): string {
  return `data:${contentType};base64,${base64}`
}

/** By the first bytes: PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918), WebP (RIFF), SVG by its root element. */
function isOfKind(contentType: string, bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString('latin1')
  switch (contentType) {
    case 'image/png': return head.startsWith('\x89PNG\r\n\x1a\n')
    case 'image/jpeg': return head.startsWith('\xff\xd8\xff')
    case 'image/webp': return head.startsWith('RIFF') && head.slice(8) === 'WEBP'
    case 'image/svg+xml': return /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--(?:(?!-->)[^])*-->\s*)*<svg[\s>]/.test(bytes.toString('utf8'))
    default: return false
  }
}

/**
 * Shapes and nothing else: no scripts, no handlers, no foreign markup, no entities, and nothing fetched from elsewhere. It is
 * shown as a picture and served in a sandbox, where none of it would run; who opens it by itself shall be as safe.
 */
function isPlainSvg(text: string): boolean {
  const forbidden = [
    /<!(doctype|entity)/i, /<\s*([\w-]+:)?(script|foreignobject|iframe|object|embed|audio|video|image|a|style|handler|set|animate\w*)\b/i, /\son[\w-]*\s*=/i, /&#|javascript:/i,
    /\b(xlink:)?href\s*=\s*(?!["']#)/i, /url\s*\(\s*(?!["']?#)/i, /@import/i, /<\?(?!xml\s)/i,
  ]
  return forbidden.every((each) => !each.test(text))
}

/** A logo that cannot be taken, and why. */
export function refused(code: string): Error {
  return fail.malformed('malformed', { issues: [{ path: 'input.theme.logo', code }] })
}
