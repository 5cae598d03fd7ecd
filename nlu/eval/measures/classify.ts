import type { HeadSettings } from '../../src/head/fit.ts'
import type { FittedHead } from '../../src/head/head.ts'
import type { Example } from '../../src/head/types.ts'
import type { Bench } from '../bench.ts'
import { shareRight, type Figure } from '../figures.ts'
import type { LineKey } from '../sheet.ts'

/** A set on which a head is fitted, and the texts it is asked about. */
export interface Split {
  name: string
  train: readonly Example[]
  test: readonly Example[]
}

/** Calibration and the count of rounds are wanted of each; what is foreign only where it is measured. */
export const withoutForeign: HeadSettings = { foreignGroups: 0 }

export async function measureAccuracy(bench: Bench, line: LineKey, { name, train, test }: Split, settings: HeadSettings = withoutForeign): Promise<Figure> {
  const seen = await bench.see(test)
  const right: boolean[][] = []
  for (const seed of bench.seeds) {
    const head = await bench.fit(name, train, seed, settings)
    right.push(seen.map((example) => isRight(head, example)))
  }
  return shareRight(line, right, `${train.length} texts learned, ${test.length} asked`)
}

export function isRight(head: FittedHead, example: Example): boolean {
  return head.predict(example, 1).ranked[0]?.label === example.label
}
