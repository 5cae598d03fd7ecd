import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { judgeTogether } from '../../src/answer/confidence.ts'
import { featureNames, gatherEvidence } from '../../src/answer/features.ts'
import { gatherMeanings, meaningNames } from '../../src/answer/meaning.ts'
import { signsOfNone } from '../../src/answer/rank.ts'
import { fitted, type AnswerModel } from '../../src/answer/weights.ts'
import { createNlu } from '../../src/index.ts'
import { foreign as strange } from '../../src/shipped/cases/foreign.ts'
import type { Term } from '../../src/slots/types.ts'
import { developmentMessages } from '../development/development.ts'
import { fitAnswers, type Sample } from './fit.ts'
import { foreignQuestions, folds, heldOutPhrasings, loadEntries, loadTerms, missingEntries, type Entry, type Trial } from './entries.ts'
import { report, type Verdict } from './report.ts'
import { retrieve } from './retrieve.ts'

interface Seen extends Sample {
  trial: Pick<Trial, 'text' | 'expected' | 'fold'>
  ids: readonly string[]
  exact: readonly boolean[]
}

const near = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const foreign = [['lcqmc', 'lcqmc/dev.jsonl', 'a'], ['smp2017', 'smp2017/develop.jsonl', 'text'], ['atec', 'atec/pairs.jsonl', 'a']] as const
/** What no shop is asked counts so often beside the development messages. */
const strangeWeight = 4
const nlu = createNlu()
/**
 * Prints how well questions find their entry in the demo shop's knowledge; with `printsWeights` also weights fitted on the development messages and on what no shop is asked. The
 * shipped head was trained on the phrasings, so for these its share shows in part only; the development messages it never saw.
 */
export async function measureKnowledge(printsWeights: boolean): Promise<void> {
  const entries = await loadEntries(near('../../../demo/data/book.ts'))
  const terms = await loadTerms(near('../../../demo/data/catalogue.ts'))
  const tell = (words: string): boolean => process.stdout.write(`${words}\n`)
  const development = await see(developmentTrials(entries), terms)
  const strangers = (await see(strange.map((text) => ({ text, expected: undefined, entries, fold: 0 })), terms)).map((one) => ({ ...one, weight: strangeWeight }))
  const models = Array.from({ length: folds }, (_, fold) => fitAnswers([...strangers, ...development.filter(({ trial }) => trial.fold !== fold)]))
  tell(`${entries.length} entries; weights as they are used, unless said otherwise`)
  const answered = development.filter(({ trial }) => trial.expected !== undefined)
  report('development messages', answered.map((one) => judge(one, fitted)))
  report('development messages, weights fitted on four fifths of them', answered.map((one) => judge(one, models[one.trial.fold] ?? fitted)))
  report('development messages without an answer', development.filter(({ trial }) => trial.expected === undefined).map((one) => judge(one, fitted)))
  report('phrasings held out', (await see(heldOutPhrasings(entries), terms)).map((one) => judge(one, fitted)))
  report('their entry missing', (await see(missingEntries(entries), terms)).map((one) => judge(one, fitted)))
  for (const [name, path, field] of foreign) {
    const file = near(`../../../../shared/data/${path}`)
    if (!existsSync(file)) tell(`${name}: not there, left out`)
    else report(`foreign questions: ${name}`, (await see(foreignQuestions(file, field, 700, entries), terms)).map((one) => judge(one, fitted)))
  }
  if (printsWeights) tell(`weights for ${[...featureNames, ...meaningNames].join(', ')}; for none:\n${JSON.stringify(fitAnswers([...strangers, ...development]))}`)
}

/** What people may ask, with the first entry that answers; those that lack a detail or belong to a person left out. */
function developmentTrials(entries: Entry[]): (Trial & { answers: readonly string[] })[] {
  return developmentMessages.flatMap((message, index) => {
    if (!('entries' in message) || message.missing !== undefined) return []
    return [{ text: message.text, expected: message.entries[0], answers: message.entries, entries, fold: index % folds }]
  })
}

async function see(trials: readonly (Trial & { answers?: readonly string[] })[], dictionary: Term[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const trial of trials) {
    const { answers = trial.expected === undefined ? [] : [trial.expected] } = trial
    const reading = await nlu.read({ text: trial.text, now: 0, timeZone: 'Asia/Shanghai', dictionary })
    const found = retrieve(reading, trial.entries, 20)
    const meanings = gatherMeanings(reading, found)
    const evidence = gatherEvidence(trial.text, found)
    const isRight = evidence.map(({ id }) => answers.includes(id))
    const [first] = evidence.filter((_, index) => isRight[index])
    seen.push({
      trial: { text: trial.text, fold: trial.fold, expected: first?.id ?? trial.expected }, ids: evidence.map(({ id }) => id), exact: evidence.map(({ exact }) => exact), right: isRight,
      candidates: evidence.map(({ numbers }, index) => [...numbers, ...meanings[index] ?? []]), message: signsOfNone(reading), weight: 1,
    })
  }
  return seen
}

function judge({ trial, ids, exact, right, candidates, message }: Seen, model: AnswerModel): Verdict {
  const likely = judgeTogether(candidates, message, model)
  const ranked = ids
    .map((id, index) => ({ id, isRight: right[index] ?? false, confidence: exact[index] ? 1 : Math.min(0.99, likely[index] ?? 0) }))
    .toSorted((a, b) => b.confidence - a.confidence)
  const place = ranked.findIndex((one) => one.isRight)
  // Any of several right answers is the one that was wanted.
  const given = place === 0 ? trial.expected : ranked[0]?.id
  return { text: trial.text, expected: trial.expected, given, confidence: ranked[0]?.confidence ?? 0, place }
}
