import type { ModelReport } from '@yanshu/contract/models.ts'

export type Confusion = ModelReport['confusions'][number]
export interface Cell { expected: string; given: string; count: number; right: boolean; confusion?: Confusion }
export interface Matrix {
  /** The intents that are mistaken most, worst first; rows and columns alike. */
  intents: string[]
  /** One row for each of them: what texts of this intent were taken for. */
  rows: Cell[][]
  /** The largest number of mistakes in one cell. */
  most: number
}

/** The confusion matrix of the `size` intents that take part in most mistakes. */
export function matrixOf(report: ModelReport, size: number): Matrix {
  const sums = new Map<string, number>()
  for (const { expected, given, count } of report.confusions) for (const id of new Set([expected, given])) sums.set(id, (sums.get(id) ?? 0) + count)
  const worst = [...sums].toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0])).slice(0, size).map(([id]) => id)
  // Neighbours by name stand together, so that what is confused lies near the diagonal.
  const intents = worst.toSorted()
  const rows = intents.map((expected) => intents.map((given) => cellOf(report, expected, given)))
  return { intents, rows, most: Math.max(0, ...rows.flat().filter((each) => !each.right).map((each) => each.count)) }
}

function cellOf(report: ModelReport, expected: string, given: string): Cell {
  if (expected === given) {
    const own = report.intents.find((each) => each.intent === expected)
    return { expected, given, count: own === undefined ? 0 : Math.round(own.texts * own.recall), right: true }
  }
  const confusion = report.confusions.find((each) => each.expected === expected && each.given === given)
  return { expected, given, count: confusion?.count ?? 0, right: false, ...(confusion !== undefined && { confusion }) }
}

/** How well an intent does in one number: the harmonic mean of precision and recall. */
export function harmonic({ precision, recall }: { precision: number; recall: number }): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}
