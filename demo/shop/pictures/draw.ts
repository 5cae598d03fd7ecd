import type { Product, Silhouette } from '../../data/model.ts'
import { care } from './care.ts'
import { devices } from './devices.ts'
import { household } from './household.ts'
import { backgrounds, paletteOf } from './palette.ts'
import type { Palette } from './palette.ts'
import { provisions } from './provisions.ts'
import { wear } from './wear.ts'

/** The pictures of a product page: the whole, a warm one, and a close one. */
export const views = ['', '-warm', '-close'] as const
export type PictureView = (typeof views)[number]

const outlines: Partial<Record<Silhouette, (palette: Palette) => string>> = { ...devices, ...household, ...wear, ...care, ...provisions }

/** The picture of a product as an SVG document of 800 by 800. */
export function drawProduct(product: Product, view: PictureView = ''): string {
  const palette = paletteOf(product.id)
  const outline = outlines[product.silhouette]?.(palette) ?? ''
  const [from, to] = view === '-warm' ? ['#fbf3e6', '#efdcc0'] : backgrounds[product.category]
  const scale = view === '-close' ? 'translate(-110 -60) scale(1.5)' : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800" role="img" aria-label="${product.nameEn.replace(/[&"<>]/g, '')}">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>
<linearGradient id="b" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${palette.light}"/><stop offset=".45" stop-color="${palette.body}"/><stop offset="1" stop-color="${palette.dark}"/></linearGradient>
<linearGradient id="s" x1="0" y1="0" x2=".6" y2="1"><stop stop-color="${palette.accent}"/><stop offset="1" stop-color="#3d4f9a"/></linearGradient>
<radialGradient id="h"><stop stop-color="#000" stop-opacity=".26"/><stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient></defs>
<rect width="400" height="400" fill="url(#g)"/><circle cx="200" cy="196" r="158" fill="#fff" opacity=".38"/>
<g transform="${scale}"><ellipse cx="200" cy="342" rx="140" ry="18" fill="url(#h)"/>${outline}</g></svg>`
}
