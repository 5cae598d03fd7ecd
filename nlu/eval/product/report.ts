import { verdict } from '../table.ts'
import type { MeasureKey, Measures, Row } from './measures.ts'
import type { ProductScores } from './scores.ts'
import { productSheet } from './sheet.ts'

const verdicts = ['right', 'half', 'wrong', 'unhelpful', 'handed-over', 'missed', 'with-person'] as const

/** The table of measures, beside what is wanted and what was committed. */
export function printMeasures(measures: Measures, saved: ProductScores | undefined): string {
  const heading = `${'measure'.padEnd(42)}  ${'here'.padStart(6)}  ${'95 %'.padStart(11)}  ${'of'.padStart(5)}  ${'accept'.padStart(6)}  ${'aim'.padStart(4)}`
  const lines = (Object.keys(productSheet) as MeasureKey[]).filter((key) => measures[key].of > 0).map((key) => {
    const line = productSheet[key]
    const { value, low, high, of } = measures[key]
    const before = saved?.[key]?.value
    const wanted = `${(line.accept ?? '').toString().padStart(6)}  ${(line.aim ?? '').toString().padStart(4)}  ${verdict(value, line).padEnd(8)}`
    return `${line.title.padEnd(42)}  ${value.toFixed(1).padStart(6)}  ${`${low.toFixed(1)}–${high.toFixed(1)}`.padStart(11)}  ${String(of).padStart(5)}  ${wanted}${before === undefined ? '' : `  saved ${before.toFixed(1)}`}`
  })
  return [heading, ...lines, `first word of the reply: p50 ${measures.p50Ms.toFixed(0)} ms, p95 ${measures.p95Ms.toFixed(0)} ms`].join('\n')
}

/** How many of each group came to what. */
export function printTally(title: string, rows: readonly Row[], groupOf: (row: Row) => string): string {
  const groups = [...Map.groupBy(rows, groupOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const heading = `${title.padEnd(34)}${verdicts.map((each) => each.padStart(12)).join('')}`
  const lines = groups.map(([name, group]) => `${name.padEnd(34)}${verdicts.map((each) => {
    const count = group.filter((row) => row.verdict === each).length
    return (count === 0 ? '·' : String(count)).padStart(12)
  }).join('')}`)
  return [heading, ...lines].join('\n')
}
