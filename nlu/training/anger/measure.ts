/**
 * Measures the shipped n-gram model of feelings with the mix as it is.
 *
 *     node nlu/training/anger/measure.ts DATA [MODEL]
 */
import { fileURLToPath } from 'node:url'
import { begin, step } from '../../src/emotion/conversation.ts'
import { angerOf, createFeelingReader } from '../../src/emotion/message.ts'
import { defaultMix } from '../../src/emotion/mix.ts'
import { feelingFit, fitFeelings } from '../../src/emotion/model/fit.ts'
import { createScoring } from '../../src/emotion/model/model.ts'
import { loadFeelings } from '../../src/emotion/model/save.ts'
import { dissatisfiedAt, type Emotion, type MixConfig } from '../../src/emotion/types.ts'
import { auroc } from '../../src/head/auroc.ts'
import { isHeldOut } from '../held-out.ts'
import { replay } from './scripted/replay.ts'
import { readCalm, readEwect, readFeelings, readStc3, type HelpDialogue } from './sets.ts'

const [data = '', path = fileURLToPath(new URL('../../models/feelings-1/feelings.bin', import.meta.url))] = process.argv.slice(2)
const { model } = await loadFeelings(path)
const read = createFeelingReader(model)
const score = createScoring(model)
const wordsOnly: MixConfig = { ...defaultMix, anger: { ...defaultMix.anger, head: 0, offence: 0, dissatisfied: 0 } }
const cues = createFeelingReader(model, wordsOnly)

const { heldOut } = readFeelings()
const lines = heldOut.map(({ text, emotion }) => ({ text, emotion }))
report('feelings.jsonl, held-out fifth, anger', lines, { model: (text) => angerOf(score(text)), cues: (text) => cues(text).anger, mixed: (text) => read(text).anger })
console.log('  offence, mixed', figure(auroc(heldOut.filter(({ offence }) => offence).map(({ text }) => read(text).offence), heldOut.filter(({ offence }) => !offence).map(({ text }) => read(text).offence))))
for (const threshold of [0.5, 0.85]) {
  const above = (list: typeof lines): number => list.filter(({ text }) => read(text).anger >= threshold).length / list.length
  console.log(`  anger ≥ ${threshold}: of the angry`, figure(above(lines.filter(({ emotion }) => emotion === 'angry'))), 'of the others', figure(above(lines.filter(({ emotion }) => emotion !== 'angry'))))
}
const calm = readCalm()
console.log('starter intents (seen), calm questions with anger ≥ 0.5:', calm.filter(({ text }) => read(text).anger >= 0.5).length, 'of', calm.length)
for (const name of ['usual_eval_labeled', 'virus_eval_labeled'] as const) {
  report(`EWECT ${name}, anger, nothing learned there`, readEwect(data, name), { model: (text) => angerOf(score(text)), mixed: (text) => read(text).anger })
}
const own = createScoring(fitFeelings(readEwect(data, 'virus_train').map(({ text, emotion }) => ({ text, emotion: emotion as Emotion })), { ...feelingFit, least: 2 }))
report('EWECT virus_eval_labeled, a model fitted on virus_train only (the bar; never shipped)', readEwect(data, 'virus_eval_labeled'), { model: (text) => angerOf(own(text)) })

const dialogues = readStc3(data).filter(({ id }) => isHeldOut(id))
const said = ({ turns }: HelpDialogue, most: number): string => turns.slice(0, most).filter(({ isContact }) => isContact).map(({ text }) => text).join(' ')
reportDialogues('whole dialogue, dissatisfied', (dialogue) => score(said(dialogue, Infinity))[dissatisfiedAt] ?? 0)
reportDialogues('first two turns, dissatisfied', (dialogue) => score(said(dialogue, 2))[dissatisfiedAt] ?? 0)
reportDialogues('whole dialogue, anger index at its end', indexOf)
for (const [name, most] of [['whole dialogue', Infinity], ['first two turns', 2]] as const) {
  const both = ({ turns }: HelpDialogue): string => turns.slice(0, most).map(({ text }) => text).join('\n')
  const learned = readStc3(data).filter(({ id }) => !isHeldOut(id))
  const alone = createScoring(fitFeelings(learned.map((dialogue) => ({ text: both(dialogue), dissatisfied: (2 - dialogue.satisfaction) / 4 })), { ...feelingFit, least: 2 }))
  reportDialogues(`${name}, words of both sides, a model fitted for that alone (not shipped)`, (dialogue) => alone(both(dialogue))[dissatisfiedAt] ?? 0)
}
console.log('dialogues written here', JSON.stringify(replay(read)))
const started = performance.now()
for (const { text } of lines) read(text)
console.log('microseconds per message', Math.round(((performance.now() - started) * 1000) / lines.length))

function report(name: string, rows: readonly { text: string; emotion: string }[], ways: Readonly<Record<string, (text: string) => number>>): void {
  const angry = rows.filter(({ emotion }) => emotion === 'angry')
  const others = rows.filter(({ emotion }) => emotion !== 'angry')
  const figures = Object.entries(ways).map(([way, value]) => {
    const [high, low] = [angry.map(({ text }) => value(text)), others.map(({ text }) => value(text))]
    return `${way} ${figure(auroc(high, low))} (recall at 80 % precision ${figure(recallAt(high, low, 0.8))})`
  })
  console.log(`${name}: ${angry.length} of ${rows.length}: ${figures.join(', ')}`)
}

function reportDialogues(name: string, value: (dialogue: HelpDialogue) => number): void {
  const bad = dialogues.filter(({ satisfaction }) => satisfaction < 0)
  console.log(`STC3 held-out fifth, ${name}: ${bad.length} of ${dialogues.length}:`, figure(auroc(bad.map(value), dialogues.filter(({ satisfaction }) => satisfaction >= 0).map(value))))
}

function indexOf({ turns }: HelpDialogue): number {
  let state = begin()
  for (const { text } of turns.filter(({ isContact }) => isContact)) state = step(state, { text, feeling: read(text) }).state
  return state.average
}

function recallAt(high: readonly number[], low: readonly number[], precision: number): number {
  const all = [...high.map((value) => ({ value, is: 1 })), ...low.map((value) => ({ value, is: 0 }))].toSorted((a, b) => b.value - a.value)
  let right = 0
  let best = 0
  all.forEach(({ is }, at) => {
    right += is
    if (right / (at + 1) >= precision) best = right / high.length
  })
  return best
}

function figure(value: number): string {
  return value.toFixed(3)
}
