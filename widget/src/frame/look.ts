import type { WidgetLook } from '@yanshu/contract/visitor.ts'
import type { Keep } from './link/keep.ts'

type Look = Partial<Pick<WidgetLook, 'color' | 'theme' | 'corners'>>
let applied = ''

/** The brand's look, or the one of last time while the server has not told it yet. What is seldom chosen is fetched when it is. */
export function applyLook({ color, theme, corners }: Look = {}, keep: Keep): void {
  if (color) keep.set('look', JSON.stringify({ color, theme, corners }))
  const text = keep.get('look') ?? '{}'
  if (text === applied) return
  applied = text
  const look = JSON.parse(text) as Look
  const isPlain = (look.theme ?? 'auto') === 'auto' && look.corners !== 'square'
  if (!isPlain) void import('./theme.ts').then(({ applyTheme }) => applyTheme(look))
  const known = look.color
  if (!known || !/^#[0-9a-f]{6}$/i.test(known)) return
  const style = document.documentElement.style
  style.setProperty('--brand', known)
  style.setProperty('--on-brand', inkOn(known))
}

/** Black or white, whichever reads better on `color` (#rrggbb): at least 4.5 to 1 on any, by WCAG 2's relative luminance. */
export function inkOn(color: string): '#fff' | '#000' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255))
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return luminance > 0.179 ? '#000' : '#fff'
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
