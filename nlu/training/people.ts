/**
 * Trains what tells whether a message needs a person: the head of nlu/models/people-1, and the mix of it with feeling, intents and build of a message.
 *
 *     node nlu/training/people.ts [OUT]        (one core, under a minute)
 *
 * It learns from the lines of nlu/training/people, from starter intents and from how the demo shop's entries are asked for. The mix is fitted on situations
 * that the head had not seen, and put into nlu/src/people/mix.ts by hand; what is printed of both leaves situations out as well. The development sets only tell how many of
 * the messages that an entry answers would be taken for more than that.
 */
import { createHash } from 'node:crypto'
import { createFeelingReader } from '../src/emotion/message.ts'
import { loadFeelings } from '../src/emotion/model/save.ts'
import { auroc } from '../src/head/auroc.ts'
import { fitHead } from '../src/head/fit.ts'
import type { FittedHead } from '../src/head/head.ts'
import { loadHead, saveHead } from '../src/head/save.ts'
import type { Example } from '../src/head/types.ts'
import { evidenceOf, forPeople } from '../src/people/evidence.ts'
import { wanted, wordsOf } from '../src/people/need.ts'
import { readMessage } from '../src/reading/read.ts'
import { shippedFeelings, shippedHead } from '../src/shipped/shipped.ts'
import { starterIntents } from '../starter/intents.ts'
import { developmentMessages } from '../eval/development/development.ts'
import { secondDevelopmentMessages } from '../eval/development2/messages.ts'
import { fitLogistic } from './anger/logistic.ts'
import { readShopPhrasings } from './intents/shop-phrasings.ts'
import { readLines, type Line } from './people/lines.ts'

const folds = 8
/** Of what is asked for calmly every so manieth is enough. */
const everyStarter = 4
const everyShop = 8

const [out] = process.argv.slice(2)
const { head: intents } = await loadHead(shippedHead)
const { model: feelings } = await loadFeelings(shippedFeelings)
const parts = { head: intents, feel: createFeelingReader(feelings), need: () => 0, model: '', encoded: undefined }
const lines = readLines()
const situations = [...new Set(lines.map(({ situation }) => situation))]
const foldOf = (situation: string): number => (5 * situations.indexOf(situation)) % folds
const calm = await readCalm()

interface Seen { line: Line; values: number[] }
const seen: Seen[] = []
for (let fold = 0; fold < folds; fold += 1) {
  const head = await fitWords(lines.filter(({ situation }) => foldOf(situation) !== fold))
  for (const line of lines.filter(({ situation }) => foldOf(situation) === fold)) seen.push({ line, values: lay(line.text, head) })
}
const mix = fitMix(seen)
const head = await fitWords(lines)
const asked = [...developmentMessages, ...secondDevelopmentMessages].filter((message) => !('person' in message)).map(({ text }) => mix.score(lay(text, head)))
report()
if (out !== undefined) {
  const scores = { unseenSituations: split(seen, scoreUnseen(seen)) }
  const bytes = await saveHead(out, head, {
    id: 'people-1', version: '1', languages: ['zh-CN', 'en-US'], scores,
    learned: { lines: lines.length, situations: situations.length, calm: calm.length, sha256: createHash('sha256').update(JSON.stringify([lines, calm])).digest('hex') },
  })
  console.log(`${head.report.features} features, ${bytes} bytes in ${out}`)
}

function fitWords(learned: readonly Line[]): Promise<FittedHead> {
  const own = learned.map(({ text, isWanted }): Example => ({ text, label: isWanted ? wanted : 'unneeded' }))
  return fitHead([...own, ...calm], { folds: 0, foreignGroups: 0, features: { least: 2 }, softmax: { epochs: 6, oneVsRest: 0, balance: 0.5 } })
}

async function readCalm(): Promise<Example[]> {
  const starter = starterIntents.filter(({ id }) => !/^(?:talk\.impatient|service\.feedback)/.test(id)).flatMap(({ id, phrasings, english }) => [...phrasings, ...english].map((text) => ({ text, label: id })))
  const shop = (await readShopPhrasings()).filter(({ label }) => !forPeople.has(label))
  const isKept = ({ label }: Example, place: number): boolean => forPeople.has(label) || place % everyStarter === 0
  return [...starter.filter(isKept), ...shop.filter((_, place) => place % everyShop === 0)].map(({ text, label }) => ({ text, label: forPeople.has(label) ? wanted : 'unneeded' }))
}

function lay(text: string, words: FittedHead): number[] {
  return evidenceOf(readMessage({ text, now: 0, timeZone: 'Asia/Shanghai' }, parts), wordsOf(words, text))
}

function fitMix(rows: readonly Seen[]): ReturnType<typeof fitLogistic> {
  return fitLogistic(rows.map(({ line, values }) => ({ values, isTrue: line.isWanted })))
}

/** What a mix says that was fitted without the situation. */
function scoreUnseen(rows: readonly Seen[]): Map<Seen, number> {
  const scores = new Map<Seen, number>()
  for (let fold = 0; fold < folds; fold += 1) {
    const { score } = fitMix(rows.filter(({ line }) => foldOf(line.situation) !== fold))
    for (const row of rows.filter(({ line }) => foldOf(line.situation) === fold)) scores.set(row, score(row.values))
  }
  return scores
}

function split(rows: readonly Seen[], scores: ReadonlyMap<Seen, number>): number {
  const of = (isWanted: boolean): number[] => rows.filter(({ line }) => line.isWanted === isWanted).map((row) => scores.get(row) ?? 0)
  return Math.round(1000 * auroc(of(true), of(false))) / 1000
}

function report(): void {
  const scores = scoreUnseen(seen)
  console.log(`{ bias: ${round(mix.bias)}, weights: [${mix.weights.map(round).join(', ')}] }`)
  console.log(`${lines.length} lines, ${situations.length} situations; AUROC on unseen situations ${split(seen, scores)}`)
  for (const probability of [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99]) {
    const least = Math.log(probability / (1 - probability))
    const share = (isWanted: boolean): string => percent(seen.filter((row) => row.line.isWanted === isWanted && (scores.get(row) ?? 0) >= least).length, seen.filter((row) => row.line.isWanted === isWanted).length)
    console.log(`from ${probability}: ${share(true)} of what needs a person, ${share(false)} of what does not; ${percent(asked.filter((score) => score >= least).length, asked.length)} of the development messages that need none`)
  }
}

function percent(part: number, of: number): string {
  return `${((100 * part) / Math.max(1, of)).toFixed(1)} %`
}

function round(value: number): number {
  return Math.round(100 * value) / 100
}
