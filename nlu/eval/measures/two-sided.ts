import type { HeadSettings } from '../../src/head/fit.ts'
import type { Example } from '../../src/head/types.ts'
import type { Bench } from '../bench.ts'
import { withoutForeign, type Split } from './classify.ts'

/** How much each text is of the one label, by a head of every seed; apart for the texts that are and those that are not. */
export async function askForLabel(bench: Bench, { name, train, test }: Split, label: string, settings: HeadSettings = withoutForeign): Promise<{ high: number[]; low: number[] }[]> {
  const seen = await bench.see<Example>(test)
  const seeds: { high: number[]; low: number[] }[] = []
  for (const seed of bench.seeds) {
    const head = await bench.fit(name, train, seed, settings)
    const scores = seen.map((example) => ({
      isIt: example.label === label,
      score: head.predict(example, head.labels.length).ranked.find((one) => one.label === label)?.probability ?? 0,
    }))
    const of = (isIt: boolean): number[] => scores.filter((one) => one.isIt === isIt).map(({ score }) => score)
    seeds.push({ high: of(true), low: of(false) })
  }
  return seeds
}

/** The greatest share of `high` above a threshold at which `precision` of all above it are of `high`, in percent. */
export function recallAt(precision: number, { high, low }: { high: readonly number[]; low: readonly number[] }): number {
  const all = [...high.map((score) => ({ score, isIt: true })), ...low.map((score) => ({ score, isIt: false }))].toSorted((a, b) => b.score - a.score)
  let [found, best] = [0, 0]
  all.forEach(({ isIt }, index) => {
    found += Number(isIt)
    if (found / (index + 1) >= precision) best = found
  })
  return (100 * best) / Math.max(1, high.length)
}
