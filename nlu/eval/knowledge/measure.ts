import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { logistic } from '../../src/answer/confidence.ts'
import { featureNames, gatherEvidence } from '../../src/answer/features.ts'
import { weights } from '../../src/answer/weights.ts'
import { fitLogistic, type Sample } from './fit.ts'
import { foreignQuestions, folds, heldOutPhrasings, loadEntries, missingEntries, type Trial } from './entries.ts'
import { report, type Verdict } from './report.ts'
import { retrieve } from './retrieve.ts'

interface Seen {
  trial: Trial
  evidence: ReturnType<typeof gatherEvidence>
}

const near = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const foreign = [['lcqmc', 'lcqmc/dev.jsonl', 'a'], ['smp2017', 'smp2017/develop.jsonl', 'text'], ['atec', 'atec/pairs.jsonl', 'a']] as const

/** Prints how well questions find their entry in the demo shop's knowledge; with `printsWeights` also weights fitted on all of it. */
export async function measureKnowledge(printsWeights: boolean): Promise<void> {
  const entries = await loadEntries(near('../../../demo/data/book.ts'))
  const known = see(heldOutPhrasings(entries))
  const missing = see(missingEntries(entries))
  process.stdout.write(`${entries.length} entries, ${known.length} phrasings held out one by one; weights fitted on four fifths of the entries, measured on the rest\n`)
  const models = Array.from({ length: folds }, (_, fold) => fit([...known, ...missing].filter((one) => one.trial.fold !== fold)))
  const judgeFolded = (one: Seen): Verdict => judge(one, models[one.trial.fold] ?? weights)
  report('held-out phrasings', known.map(judgeFolded))
  report('their entry missing', missing.map(judgeFolded))
  for (const [name, path, field] of foreign) {
    const file = near(`../../../../shared/data/${path}`)
    if (!existsSync(file)) process.stdout.write(`${name}: not there, left out\n`)
    else report(`foreign questions: ${name}`, see(foreignQuestions(file, field, 700, entries)).map((one) => judge(one, weights)))
  }
  if (printsWeights) process.stdout.write(`weights for ${featureNames.join(', ')}, constant:\n${JSON.stringify(fit([...known, ...missing]))}\n`)
}

function see(trials: Trial[]): Seen[] {
  return trials.map((trial) => ({ trial, evidence: gatherEvidence(trial.text, retrieve(trial.text, trial.entries, 20)) }))
}

function fit(seen: Seen[]): number[] {
  const samples = seen.flatMap(({ trial, evidence }) => evidence.filter((one) => !one.exact).map((one): Sample => (
    { numbers: one.numbers, right: one.id === trial.expected, weight: trial.expected === undefined ? 0.5 : 1 })))
  return fitLogistic(samples, featureNames.length)
}

function judge({ trial, evidence }: Seen, model: readonly number[]): Verdict {
  const ranked = evidence
    .map((one) => ({ id: one.id, confidence: one.exact ? 1 : Math.min(0.99, logistic(one.numbers, model)) }))
    .toSorted((a, b) => b.confidence - a.confidence)
  const place = ranked.findIndex((one) => one.id === trial.expected)
  return { text: trial.text, expected: trial.expected, given: ranked[0]?.id, confidence: ranked[0]?.confidence ?? 0, place }
}
