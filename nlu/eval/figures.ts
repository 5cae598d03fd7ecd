import { auroc } from '../src/head/auroc.ts'
import { createRandom } from '../src/head/random.ts'
import type { LineKey } from './sheet.ts'

/** A measured figure with the interval in which it lies with 95 % by resampling the texts. */
export interface Figure {
  line: LineKey
  value: number
  low: number
  high: number
  /** What it was measured on. */
  on: string
}

const resamples = 400

/** The share right in percent; `right` holds for each seed whether each text was right. */
export function shareRight(line: LineKey, right: readonly (readonly boolean[])[], on: string): Figure {
  const count = right[0]?.length ?? 0
  const means = Array.from({ length: count }, (_, index) => mean(right.map((one) => Number(one[index]))))
  return withInterval(line, 100 * mean(means), (pick) => 100 * mean(pick(means)), on)
}

/** AUROC in percent, as the mean of the seeds; each seed gives the scores of the texts. */
export function separation(line: LineKey, seeds: readonly { high: readonly number[]; low: readonly number[] }[], on: string): Figure {
  const value = 100 * mean(seeds.map(({ high, low }) => auroc(high, low)))
  const [first = { high: [], low: [] }] = seeds
  const shift = value - 100 * auroc(first.high, first.low)
  return withInterval(line, value, (pick) => shift + 100 * auroc(pick(first.high), pick(first.low)), on)
}

/** A figure that is measured as it is, its interval being the spread of the seeds. */
export function plain(line: LineKey, values: readonly number[], on: string): Figure {
  return { line, value: mean(values), low: Math.min(...values), high: Math.max(...values), on }
}

/** Any figure that can be counted anew on texts picked by chance. */
export function withInterval(line: LineKey, value: number, count: (pick: <Item>(items: readonly Item[]) => Item[]) => number, on: string): Figure {
  const random = createRandom(7)
  const pick = <Item>(items: readonly Item[]): Item[] => items.map(() => items[Math.floor(random() * items.length)] as Item)
  const counted = Array.from({ length: resamples }, () => count(pick)).toSorted((a, b) => a - b)
  return { line, value, low: counted[Math.floor(resamples * 0.025)] ?? value, high: counted[Math.ceil(resamples * 0.975) - 1] ?? value, on }
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}
