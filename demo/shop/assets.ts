import { readFileSync } from 'node:fs'
import { findProduct } from '../data/catalogue.ts'
import { drawProduct, views } from './pictures/draw.ts'

export interface ShopAsset {
  readonly type: string
  readonly body: string
}

const files: Readonly<Record<string, string>> = {
  'shop.css': 'text/css; charset=utf-8', 'shop.js': 'text/javascript; charset=utf-8', 'logo.svg': 'image/svg+xml',
}
const read = new Map<string, string>()

/**
 * A fixed file of the shop by its path relative to /demo/: assets/shop.css, assets/shop.js, assets/logo.svg and
 * images/<product>.svg with its other views. Undefined for everything else.
 */
export function shopAsset(path: string): ShopAsset | undefined {
  const [folder, name = '', ...rest] = path.replace(/^\/+/, '').split('/')
  if (rest.length > 0) return undefined
  if (folder === 'images') return pictureFile(name)
  const type = folder === 'assets' && Object.hasOwn(files, name) ? files[name] : undefined
  return type === undefined ? undefined : { type, body: readOnce(name) }
}

function pictureFile(name: string): ShopAsset | undefined {
  const stem = /^([a-z0-9-]+)\.svg$/.exec(name)?.[1]
  if (stem === undefined) return undefined
  for (const view of views) {
    const product = stem.endsWith(view) ? findProduct(stem.slice(0, stem.length - view.length)) : undefined
    if (product) return { type: 'image/svg+xml', body: drawProduct(product, view) }
  }
  return undefined
}

function readOnce(name: string): string {
  const body = read.get(name) ?? readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8')
  read.set(name, body)
  return body
}
