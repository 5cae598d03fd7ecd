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
  const known = look.color ?? ''
  if (!/^#[0-9a-f]{6}$/i.test(known)) return
  const light = luminanceOf(known)
  // A bright colour cannot be read on white, nor a dark one on black.
  if (look.theme || look.corners || Math.abs(light - 0.14) > 0.04) void import('./theme.ts').then(({ applyTheme }) => applyTheme(look, light))
  const style = document.documentElement.style
  style.setProperty('--brand', known)
  style.setProperty('--on-brand', inkOn(light))
}

/** Black or white, whichever reads better on a colour of this luminance: at least 4.5 to 1 on any. */
export function inkOn(light: number): '#fff' | '#000' {
  return light > 0.179 ? '#000' : '#fff'
}

/** The relative luminance of `color` (#rrggbb) by WCAG 2, from 0 to 1. */
export function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
