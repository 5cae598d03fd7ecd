import type { WidgetLook } from '@yanshu/contract/visitor.ts'
import { accentOf } from './accent.ts'
import { addSheet } from './dom.ts'
import sheet from './theme.css?url'

/** What few looks need: light or dark against the device's own, corners without curves, and a colour that is hard to write with. `light` is its luminance. */
export function applyTheme({ theme = 'auto', corners = 'round' }: Partial<Pick<WidgetLook, 'theme' | 'corners'>>, light: number): void {
  const { dataset, style } = document.documentElement
  const { deep, lift } = accentOf(light)
  style.setProperty('--deep', deep)
  style.setProperty('--lift', lift)
  dataset['theme'] = theme
  dataset['corners'] = corners
  void addSheet(sheet)
}
