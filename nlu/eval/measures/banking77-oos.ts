import { separation } from '../figures.ts'
import { readExamples, without } from '../sources.ts'
import { askForeign } from './foreign.ts'
import type { Measure } from './measure.ts'

/** Questions of a bank about none of the 50 intents that are known; no such question is learned from. */
export const measureBanking77Oos: Measure = async (bench) => {
  const test = readExamples('banking77_oos/valid.jsonl')
  const foreign = readExamples('banking77_oos/id-oos_valid.jsonl')
  const train = without(readExamples('banking77_oos/train.jsonl'), [...test, ...foreign])
  const seen = await askForeign(bench, { name: 'banking77-oos', train, test }, foreign.map(({ text }) => ({ text })))
  return [separation('banking77-near', seen.map(({ own, foreign: strange }) => ({ high: strange, low: own })), `${test.length} in scope, ${foreign.length} near the domain asked`)]
}
