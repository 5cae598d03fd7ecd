import type { WidgetLook } from '@yanshu/contract/visitor.ts'
import { addSheet } from './dom.ts'
import sheet from './theme.css?url'

/** A look that the inbox chose against the device's own: light or dark, and corners without curves. */
export function applyTheme({ theme = 'auto', corners = 'round' }: Partial<Pick<WidgetLook, 'theme' | 'corners'>>): void {
  const { dataset } = document.documentElement
  dataset['theme'] = theme
  dataset['corners'] = corners
  void addSheet(sheet)
}
