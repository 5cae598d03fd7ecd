import { readLines } from '../sources.ts'
import { mean, separation, withInterval } from '../figures.ts'
import { askForeign, type ForeignSeen } from './foreign.ts'
import type { Measure } from './measure.ts'
import { clinc150 } from './splits.ts'

/** 150 intents and questions about none of them. The hundred foreign questions for training are learned from, as is usual with this set. */
export const measureClinc150: Measure = async (bench) => {
  const foreign = await bench.see(readLines<{ text: string }>('clinc150/oos_train.jsonl').map(({ text }) => ({ text })))
  const seen = await askForeign(bench, clinc150(), readLines<{ text: string }>('clinc150/oos_val.jsonl').map(({ text }) => ({ text })), { foreign })
  const on = `${seen[0]?.own.length} in scope, ${seen[0]?.foreign.length} foreign asked`
  const [first] = seen
  const value = mean(seen.map((one) => keptRight(one.own.map((score, index) => ({ score, right: one.right[index] ?? false })), one.foreign)))
  const items = first?.own.map((score, index) => ({ score, right: first.right[index] ?? false })) ?? []
  return [
    withInterval('clinc150-kept', value, (pick) => keptRight(pick(items), pick(first?.foreign ?? [])), on),
    separation('clinc150-auroc', seen.map(({ own, foreign: strange }: ForeignSeen) => ({ high: strange, low: own })), on),
  ]
}

/** Share of the texts in scope that are kept and right, in percent, where at least four of five foreign ones are turned away. */
function keptRight(own: readonly { score: number; right: boolean }[], foreign: readonly number[]): number {
  const threshold = foreign.toSorted((a, b) => b - a)[Math.ceil(0.8 * foreign.length) - 1] ?? 1
  return (100 * own.filter(({ score, right }) => right && score < threshold).length) / Math.max(1, own.length)
}
