import type { Figure } from './figures.ts'
import type { Scores } from './scores.ts'
import { sheet, type Line } from './sheet.ts'

/** One line of the table for a figure; `saved` is what was committed for the same encoder. */
export function printFigure(figure: Figure, saved: Scores[string] | undefined): string {
  const line: Line = sheet[figure.line]
  const show = (value: number | undefined): string => (value === undefined ? '–' : format(value, line))
  const before = saved?.[figure.line]?.value
  const cells = [
    line.title.padEnd(44), show(figure.value).padStart(7), `${show(figure.low)}–${show(figure.high)}`.padStart(13), show(line.bar).padStart(6), show(line.accept).padStart(6),
    show(line.aim).padStart(6), verdict(figure.value, line).padEnd(8), (before === undefined ? '' : `saved ${show(before)}`).padEnd(12), figure.on,
  ]
  return cells.join('  ')
}

export const heading = ['measure'.padEnd(44), 'here'.padStart(7), '95 %'.padStart(13), 'bar'.padStart(6), 'accept'.padStart(6), 'aim'.padStart(6)].join('  ')

/** Where a figure stands in the sheet. */
export function verdict(value: number, { bar, accept, aim, better }: Line): string {
  const reaches = (goal: number | undefined): boolean => goal !== undefined && (better === 'more' ? value >= goal : value <= goal)
  if (reaches(aim)) return 'aim'
  if (reaches(accept)) return 'accepted'
  if (reaches(bar)) return 'bar'
  return accept === undefined ? '' : 'below'
}

function format(value: number, { unit }: Line): string {
  if (unit === '%') return value.toFixed(1)
  return value < 0.1 ? value.toFixed(3) : value.toFixed(2)
}
