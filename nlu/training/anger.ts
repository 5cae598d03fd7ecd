/**
 * Trains what tells anger in words: the n-gram model of nlu/models/feelings-1, and the mix of it with the cues.
 *
 *     node nlu/training/anger.ts DATA [OUT]        (one core, under a minute)
 *
 * It learns from the sets marked `ship` (CPED, COLD, STC3), from feelings.jsonl and from the calm starter intents, never from the fifth of these that measures.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auroc } from '../src/head/auroc.ts'
import { findCues } from '../src/emotion/cues/cue.ts'
import { angerOf, createFeelingReader } from '../src/emotion/message.ts'
import { fitFeelings } from '../src/emotion/model/fit.ts'
import { createScoring } from '../src/emotion/model/model.ts'
import { saveFeelings } from '../src/emotion/model/save.ts'
import { cueKinds, dissatisfiedAt, offenceAt, type CueKind, type MixConfig } from '../src/emotion/types.ts'
import { fitLogistic, type LogisticRow } from './anger/logistic.ts'
import { readFeelings, readLearned, type Feeling } from './anger/sets.ts'

const folds = 4
/** How many of a shop's messages are angry, about; of the lines written here four in ten are. Too many rather than too few: the conversation forgives one. */
const angryShare = 0.18

const [data = '', out] = process.argv.slice(2)
const texts = readLearned(data)
const { learned, heldOut } = readFeelings()
const mix = fitMix()
console.log(JSON.stringify(mix, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 2))
const model = fitFeelings(texts)
const read = createFeelingReader(model, mix)
const scores = { anger: measure(heldOut, ({ emotion }) => emotion === 'angry', (text) => read(text).anger), offence: measure(heldOut, ({ offence }) => offence === true, (text) => read(text).offence) }
console.log('held-out fifth of feelings.jsonl, AUROC', scores)
if (out) {
  const bytes = await saveFeelings(out, model, {
    id: 'feelings-1', version: '1', languages: ['zh-CN', 'en-US'], scores,
    learned: { texts: texts.length, feelings: learned.length, ...hashes(['cped/valid.csv', 'cold/train.csv', 'stc3/train.jsonl']), 'feelings.jsonl': hashOf(new URL('feelings.jsonl', import.meta.url)) },
  })
  console.log(`${model.hashes.length} features, ${bytes} bytes in ${out}`)
}

/** The weights of the mix, fitted on what a model says that has not seen the message. */
function fitMix(): MixConfig {
  const rows = learned.map((feeling, index) => ({ feeling, index }))
  const seen: { feeling: Feeling; anger: LogisticRow; offence: LogisticRow; head: number }[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const left = new Set(rows.filter(({ index }) => index % folds === fold).map(({ feeling }) => feeling.text))
    const score = createScoring(fitFeelings(texts.filter(({ text }) => !left.has(text))))
    for (const { feeling } of rows.filter(({ feeling: { text } }) => left.has(text))) seen.push(lay(feeling, score(feeling.text)))
  }
  const anger = fitLogistic(seen.map((row) => row.anger))
  const offence = fitLogistic(seen.map((row) => row.offence))
  console.log('of messages not seen, AUROC of anger: model alone', split(seen, ({ head }) => head), 'mixed', split(seen, ({ anger: { values } }) => anger.score(values)))
  const share = learned.filter(({ emotion }) => emotion === 'angry').length / learned.length
  const [head = 0, bad = 0, dissatisfied = 0, ...cues] = anger.weights
  return {
    anger: { bias: anger.bias + logOdds(angryShare) - logOdds(share), head, offence: bad, dissatisfied, cues: Object.fromEntries(cueKinds.map((kind, index) => [kind, cues[index] ?? 0])) as Record<CueKind, number> },
    offence: { bias: offence.bias, head: offence.weights[0] ?? 0, insult: offence.weights[1] ?? 0, disgust: offence.weights[2] ?? 0 },
    encoderShare: 0.5,
  }
}

function lay(feeling: Feeling, said: Float32Array): { feeling: Feeling; anger: LogisticRow; offence: LogisticRow; head: number } {
  const cues = findCues(feeling.text)
  const has = (kind: CueKind): number => (cues.some((cue) => cue.kind === kind) ? 1 : 0)
  const bad = said[offenceAt] ?? 0
  return {
    feeling, head: angerOf(said),
    anger: { values: [angerOf(said), bad, said[dissatisfiedAt] ?? 0, ...cueKinds.map(has)], isTrue: feeling.emotion === 'angry' },
    offence: { values: [bad, has('insult'), has('disgust')], isTrue: feeling.offence === true },
  }
}

function split<Row extends { feeling: Feeling }>(rows: readonly Row[], value: (row: Row) => number): number {
  const isAngry = ({ feeling }: Row): boolean => feeling.emotion === 'angry'
  return round(auroc(rows.filter(isAngry).map(value), rows.filter((row) => !isAngry(row)).map(value)))
}

function measure(lines: readonly Feeling[], isHigh: (line: Feeling) => boolean, value: (text: string) => number): number {
  return round(auroc(lines.filter(isHigh).map(({ text }) => value(text)), lines.filter((line) => !isHigh(line)).map(({ text }) => value(text))))
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function hashes(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, hashOf(join(data, name))]))
}

function hashOf(path: string | URL): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
