import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export interface Asset {
  bytes: Buffer
  contentType: string
  etag: string
  /** The name holds a hash of the content, so it never changes. */
  immutable: boolean
  /** Smaller when compressed. */
  compressible: boolean
  compressed: Partial<Record<Encoding, Promise<Buffer>>>
}
/** As browsers name them. */
export type Encoding = 'br' | 'gzip'
/** By path below the folder, with `/`. */
export type Assets = ReadonlyMap<string, Asset>

/** The built pages; undefined where nothing was built. */
export interface StaticPages {
  console: Assets | undefined
  /** The launcher `widget.js`, and the conversation's page and what it loads below `frame/`. */
  widget: Assets | undefined
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.webp': 'image/webp', '.ico': 'image/x-icon', '.json': 'application/json; charset=utf-8', '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg', '.ogg': 'audio/ogg', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
}
/** In bytes: less would hardly become smaller. */
const worthwhile = 500
const compressible = /^(text\/|image\/svg|application\/(json|manifest))/

/** Reads the built pages into memory. */
export async function loadPages(folders: { console: string; widget: string }): Promise<StaticPages> {
  const [console, widget] = await Promise.all([loadFolder(folders.console, 'index.html'), loadFolder(folders.widget, 'widget.js')])
  return { console, widget }
}

/** The bytes of a compressible asset in an encoding. Made when first asked for, once: many are never asked for, and a start has more to do. */
export function compress(asset: Asset, encoding: Encoding): Promise<Buffer> {
  return (asset.compressed[encoding] ??= encoding === 'gzip'
    ? promisify(gzip)(asset.bytes, { level: 9 })
    : promisify(brotliCompress)(asset.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: asset.bytes.length } }))
}

/** `needed`: without this file the build is not there, or not finished. */
async function loadFolder(folder: string, needed: string): Promise<Assets | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const assets = await Promise.all(files.map(async (file) => [relative(folder, file).split(sep).join('/'), await load(folder, file)] as const))
  return assets.some(([path]) => path === needed) ? new Map(assets) : undefined
}

async function load(folder: string, file: string): Promise<Asset> {
  const bytes = await readFile(file)
  const contentType = types[extname(file)] ?? 'application/octet-stream'
  return {
    bytes, contentType, compressible: bytes.length >= worthwhile && compressible.test(contentType), compressed: {},
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
    immutable: /-[\w-]{8}\.(js|css)$/.test(file) || relative(folder, file).startsWith(`assets${sep}`),
  }
}
