import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { judgeTogether } from '../../src/answer/confidence.ts'
import { featureNames, gatherEvidence } from '../../src/answer/features.ts'
import { gatherMeanings, meaningNames } from '../../src/answer/meaning.ts'
import { signsOfNone } from '../../src/answer/rank.ts'
import { fitted, fittedWithNearness, type AnswerModel } from '../../src/answer/weights.ts'
import { gatherNearness, nearnessNames, type Nearness } from '../../src/answer/nearness.ts'
import { createNlu } from '../../src/index.ts'
import { vectorOf } from '../../src/reading/encode.ts'
import { openToUse, type EncoderInUse } from '../../src/reading/encoder-in-use.ts'
import { foreign as strange } from '../../src/shipped/cases/foreign.ts'
import { shippedEncoder } from '../../src/shipped/shipped.ts'
import type { Term } from '../../src/slots/types.ts'
import { developmentMessages } from '../development/development.ts'
import type { DevelopmentMessage } from '../development/model.ts'
import { secondDevelopmentMessages } from '../development2/messages.ts'
import { fitAnswers, type Sample } from './fit.ts'
import { foreignQuestions, folds, heldOutPhrasings, loadEntries, loadTerms, missingEntries, type Entry, type Trial } from './entries.ts'
import { report, reportTradeOff, type Verdict } from './report.ts'
import { retrieve } from './retrieve.ts'

interface Seen extends Sample {
  trial: Pick<Trial, 'text' | 'expected' | 'fold'>
  ids: readonly string[]
  exact: readonly boolean[]
  nearness: readonly Nearness[]
}

const near = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const foreign = [['lcqmc', 'lcqmc/dev.jsonl', 'a'], ['smp2017', 'smp2017/develop.jsonl', 'text'], ['atec', 'atec/pairs.jsonl', 'a']] as const
/** What no shop is asked counts so often beside the development messages. */
const strangeWeight = 4
/** A shop that has just begun has few phrasings; weights must suit it as well. */
const fewPhrasings = 8
const nlu = createNlu()
const tell = (words: string): boolean => process.stdout.write(`${words}\n`)

/**
 * Prints how well questions find their entry in the demo shop's knowledge, without an encoder and with the vectors of the one that ships; with `printsWeights` also weights fitted
 * on both development sets and on what no shop is asked. The shipped head was trained on the phrasings, so for these its share shows in part only; the development messages it never saw.
 */
export async function measureKnowledge(printsWeights: boolean): Promise<void> {
  const entries = await loadEntries(near('../../../demo/data/book.ts'))
  const terms = await loadTerms(near('../../../demo/data/catalogue.ts'))
  const encoder = await openToUse(shippedEncoder, () => {})
  await encoder.phrasings?.prepare(entries.flatMap(({ title, questions }) => [title, ...questions]))
  const look = (trials: readonly Asking[]): Promise<Seen[]> => see(trials, terms, encoder)
  const few = entries.map((entry) => ({ ...entry, questions: entry.questions.slice(0, fewPhrasings) }))
  const sets = new Map<string, Seen[]>()
  for (const [name, messages] of [['development', developmentMessages], ['second development', secondDevelopmentMessages]] as const) {
    sets.set(`${name} messages`, await look(developmentTrials(messages, entries)))
    sets.set(`${name} messages, ${fewPhrasings} phrasings of each entry`, await look(developmentTrials(messages, few)))
  }
  const strangers = [...await look(strange.map((text) => toStranger(text, entries))), ...await look(strange.map((text) => toStranger(text, few)))].map((one) => ({ ...one, weight: strangeWeight }))
  const seen = [...sets.values()].flat()
  tell(`${entries.length} entries, ${entries.reduce((sum, { questions }) => sum + questions.length, 0)} phrasings; weights as they are used, unless said otherwise`)
  for (const [name, all] of sets) reportSet(name, all, [...strangers, ...seen])
  reportBoth('phrasings held out', await look(heldOutPhrasings(entries)))
  reportBoth('their entry missing', await look(missingEntries(entries)))
  for (const [name, path, field] of foreign) {
    const file = near(`../../../../shared/data/${path}`)
    if (!existsSync(file)) tell(`${name}: not there, left out`)
    else reportBoth(`foreign questions: ${name}`, await look(foreignQuestions(file, field, 700, entries)))
  }
  await encoder.pool.close()
  if (printsWeights) printWeights([...strangers, ...seen])
}

/** What has an answer, by weights in use and by weights that saw none of the same fold; and what has none. */
function reportSet(name: string, all: readonly Seen[], learned: readonly Seen[]): void {
  const answered = all.filter(({ trial }) => trial.expected !== undefined)
  reportBoth(name, answered)
  for (const [how, change] of [['', (one: Seen) => one], [' with vectors', withNearness]] as const) {
    const models = Array.from({ length: folds }, (_, fold) => fitAnswers(learned.filter(({ trial }) => trial.fold !== fold).map(change)))
    const verdicts = all.map((one) => judge(change(one), models[one.trial.fold] ?? fitted))
    report(`${name}, weights fitted on four fifths of all${how}`, verdicts.filter(({ expected }) => expected !== undefined))
    reportTradeOff(`${name}, weights fitted on four fifths of all${how}`, verdicts)
  }
  reportBoth(`${name}, without an answer`, all.filter(({ trial }) => trial.expected === undefined))
}

function reportBoth(title: string, seen: readonly Seen[]): void {
  report(title, seen.map((one) => judge(one, fitted)))
  report(`${title}, with vectors`, seen.map((one) => judge(withNearness(one), fittedWithNearness)))
}

function printWeights(seen: readonly Seen[]): void {
  tell(`weights for ${[...featureNames, ...meaningNames].join(', ')}; for none:\n${JSON.stringify(fitAnswers(seen))}`)
  tell(`and with ${nearnessNames.join(', ')}:\n${JSON.stringify(fitAnswers(seen.map(withNearness)))}`)
}

function toStranger(text: string, entries: Entry[]): Trial {
  return { text, expected: undefined, entries, fold: folds }
}

type Asking = Trial & { answers?: readonly string[] }

/** What people may ask, with the first entry that answers; those that lack a detail or belong to a person left out. */
function developmentTrials(messages: readonly DevelopmentMessage[], entries: Entry[]): Asking[] {
  return messages.flatMap((message, index) => {
    if (!('entries' in message) || message.missing !== undefined) return []
    return [{ text: message.text, expected: message.entries[0], answers: message.entries, entries, fold: index % folds }]
  })
}

async function see(trials: readonly Asking[], dictionary: Term[], encoder: EncoderInUse): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const trial of trials) {
    const { answers = trial.expected === undefined ? [] : [trial.expected] } = trial
    const [reading, [encoded]] = await Promise.all([nlu.read({ text: trial.text, now: 0, timeZone: 'Asia/Shanghai', dictionary }), encoder.pool.encode([trial.text])])
    const found = retrieve(reading, trial.entries, 20)
    const meanings = gatherMeanings(reading, found)
    const { evidence, strangeness } = gatherEvidence(trial.text, found)
    const vectors = encoded && await encoder.phrasings?.of(found)
    const isRight = evidence.map(({ id }) => answers.includes(id))
    const [first] = evidence.filter((_, index) => isRight[index])
    seen.push({
      trial: { text: trial.text, fold: trial.fold, expected: first?.id ?? trial.expected }, ids: evidence.map(({ id }) => id), exact: evidence.map(({ exact }) => exact), right: isRight,
      candidates: evidence.map(({ numbers }, index) => [...numbers, ...meanings[index] ?? []]), message: signsOfNone(reading, strangeness), weight: 1,
      nearness: (vectors && gatherNearness(vectorOf(encoded, encoder.pool.pooling), vectors)) ?? found.map(() => nearnessNames.map(() => 0)),
    })
  }
  return seen
}

function withNearness(one: Seen): Seen {
  return { ...one, candidates: one.candidates.map((numbers, index) => [...numbers, ...one.nearness[index] ?? []]) }
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
