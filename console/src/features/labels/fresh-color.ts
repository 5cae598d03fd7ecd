import { labelColor } from '@yanshu/contract/labels.ts'
import type { Label } from '@yanshu/contract/labels.ts'

/** The colours in the order of the palette. */
export const labelColors: readonly Label['color'][] = labelColor.options

/** The colour that the fewest labels bear, so that a new one is told apart; of several the first of the palette. */
export function freshColor(labels: readonly Pick<Label, 'color'>[]): Label['color'] {
  const uses = (color: Label['color']): number => labels.filter((each) => each.color === color).length
  return labelColors.reduce((best, each) => (uses(each) < uses(best) ? each : best))
}
