import type { Example } from '../../src/head/types.ts'
import { mean, separation, withInterval } from '../figures.ts'
import { readText, without } from '../sources.ts'
import type { Measure } from './measure.ts'
import { askForLabel, recallAt } from './two-sided.ts'

/** Anger in microblog posts: six moods are learned from posts of the epidemic, those set apart of the same kind are asked. */
export const measureEwect: Measure = async (bench) => {
  const test = read('virus_eval_labeled')
  const train = without(read('virus_train'), test)
  const seeds = await askForLabel(bench, { name: 'ewect', train, test }, 'angry')
  const on = `${train.length} texts learned, ${test.length} asked`
  const [first = { high: [], low: [] }] = seeds
  return [
    separation('anger-auroc', seeds, on),
    withInterval('anger-recall', mean(seeds.map((one) => recallAt(0.8, one))), (pick) => recallAt(0.8, { high: pick(first.high), low: pick(first.low) }), on),
  ]
}

function read(name: string): Example[] {
  return (JSON.parse(readText(`ewect/${name}.json`)) as { content: string; label: string }[]).map(({ content, label }) => ({ text: content, label }))
}
