import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { logistic } from '../../src/answer/confidence.ts'
import { featureNames, gatherEvidence } from '../../src/answer/features.ts'
import { gatherMeanings, meaningNames } from '../../src/answer/meaning.ts'
import { meaningWeights } from '../../src/answer/weights.ts'
import { createNlu } from '../../src/index.ts'
import type { Term } from '../../src/slots/types.ts'
import { fitLogistic, type Sample } from './fit.ts'
import { foreignQuestions, folds, heldOutPhrasings, loadEntries, loadTerms, missingEntries, type Trial } from './entries.ts'
import { report, type Verdict } from './report.ts'
import { retrieve } from './retrieve.ts'

interface Seen {
  trial: Trial
  evidence: { id: string; exact: boolean; numbers: number[] }[]
}

const near = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const foreign = [['lcqmc', 'lcqmc/dev.jsonl', 'a'], ['smp2017', 'smp2017/develop.jsonl', 'text'], ['atec', 'atec/pairs.jsonl', 'a']] as const
const nlu = createNlu()

/** Prints how well questions find their entry in the demo shop's knowledge; with `printsWeights` also weights fitted on all of it. */
export async function measureKnowledge(printsWeights: boolean): Promise<void> {
  const entries = await loadEntries(near('../../../demo/data/book.ts'))
  const terms = await loadTerms(near('../../../demo/data/catalogue.ts'))
  const known = await see(heldOutPhrasings(entries), terms)
  const missing = await see(missingEntries(entries), terms)
  process.stdout.write(`${entries.length} entries, ${known.length} phrasings held out one by one; weights fitted on four fifths of the entries, measured on the rest\n`)
  await measureOne('by words, intent and product', [known, missing], terms, undefined)
  await measureOne('by words alone', [known, missing], terms, featureNames.length)
  if (!printsWeights) return
  const print = (names: readonly string[], size?: number): void => {
    process.stdout.write(`weights for ${names.join(', ')}, constant:\n${JSON.stringify(fit([...known, ...missing], size))}\n`)
  }
  print(featureNames, featureNames.length)
  print([...featureNames, ...meaningNames])
}

/** With the first `size` numbers of the evidence. */
async function measureOne(title: string, [known, missing]: [Seen[], Seen[]], terms: Term[], size: number | undefined): Promise<void> {
  process.stdout.write(`\n== ${title}\n`)
  const models = Array.from({ length: folds }, (_, fold) => fit([...known, ...missing].filter((one) => one.trial.fold !== fold), size))
  const judgeFolded = (one: Seen): Verdict => judge(one, models[one.trial.fold] ?? meaningWeights, size)
  report('held-out phrasings', known.map(judgeFolded))
  report('their entry missing', missing.map(judgeFolded))
  for (const [name, path, field] of foreign) {
    const file = near(`../../../../shared/data/${path}`)
    if (!existsSync(file)) process.stdout.write(`${name}: not there, left out\n`)
    else report(`foreign questions: ${name}`, (await see(foreignQuestions(file, field, 700, known[0]?.trial.entries ?? []), terms)).map(judgeFolded))
  }
}

const began = performance.now()
async function see(trials: Trial[], dictionary: Term[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const trial of trials) {
    const reading = await nlu.read({ text: trial.text, now: 0, timeZone: 'Asia/Shanghai', dictionary })
    const candidates = retrieve(reading, trial.entries, 20)
    const meanings = gatherMeanings(reading, candidates)
    const evidence = gatherEvidence(trial.text, candidates).map(({ id, exact, numbers }, index) => ({ id, exact, numbers: [...numbers, ...meanings[index] ?? []] }))
    seen.push({ trial, evidence })
  }
  process.stderr.write(`${trials.length} seen after ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
  return seen
}

function fit(seen: Seen[], size = featureNames.length + meaningNames.length): number[] {
  const samples = seen.flatMap(({ trial, evidence }) => evidence.filter((one) => !one.exact).map((one): Sample => (
    { numbers: one.numbers, right: one.id === trial.expected, weight: trial.expected === undefined ? 0.5 : 1 })))
  return fitLogistic(samples, size)
}

function judge({ trial, evidence }: Seen, model: readonly number[], size: number | undefined): Verdict {
  const ranked = evidence
    .map((one) => ({ id: one.id, confidence: one.exact ? 1 : Math.min(0.99, logistic(one.numbers.slice(0, size), model)) }))
    .toSorted((a, b) => b.confidence - a.confidence)
  const place = ranked.findIndex((one) => one.id === trial.expected)
  return { text: trial.text, expected: trial.expected, given: ranked[0]?.id, confidence: ranked[0]?.confidence ?? 0, place }
}
