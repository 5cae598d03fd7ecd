import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeltText } from '../../src/emotion/model/fit.ts'
import type { Emotion } from '../../src/emotion/types.ts'
import { starterIntents } from '../../starter/intents.ts'
import { isHeldOut } from '../held-out.ts'

/** A line written for this project. */
export interface Feeling {
  text: string
  emotion: Emotion
  offence?: boolean
}

/** A dialogue with a help desk: whose turns, and the judges' mean mark of satisfaction, -2 … 2. */
export interface HelpDialogue {
  id: string
  satisfaction: number
  turns: { isContact: boolean; text: string }[]
}

const weights = { project: 5, starter: 1, cped: 0.6, cold: 0.5, turn: 0.5, dialogue: 1 } as const
const cpedEmotions: Readonly<Record<string, Emotion>> = {
  happy: 'happy', grateful: 'happy', relaxed: 'happy', 'positive-other': 'happy', neutral: 'neutral', anger: 'angry', disgust: 'angry',
  sadness: 'sad', depress: 'sad', 'negative-other': 'sad', fear: 'fear', worried: 'fear', astonished: 'surprise',
}

/** The lines written for this project, those that measure apart. */
export function readFeelings(): { learned: Feeling[]; heldOut: Feeling[] } {
  const lines = readFileSync(new URL('../feelings.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Feeling)
  return { learned: lines.filter(({ text }) => !isHeldOut(text)), heldOut: lines.filter(({ text }) => isHeldOut(text)) }
}

/** What contacts of a shop ask calmly: the starter intents but for those that are written by who is annoyed or pleased. */
export function readCalm(): FeltText[] {
  const felt = /^(?:quality\.|service\.(?:person|complaint|feedback)|talk\.(?:impatient|thanks|deny))/
  return starterIntents.filter(({ id }) => !felt.test(id)).flatMap(({ phrasings, english }) => [...phrasings, ...english])
    .map((text) => ({ text, emotion: 'neutral', offence: 0, weight: weights.starter }))
}

/** All that weights which ship learn from: sets marked so in the data folder, and this project's own lines. */
export function readLearned(data: string): FeltText[] {
  return [...readFeelings().learned.map(toFelt), ...readCalm(), ...readCped(data), ...readCold(data), ...readStc3(data).filter(({ id }) => !isHeldOut(id)).flatMap(feltDialogue)]
}

export function toFelt({ text, emotion, offence }: Feeling): FeltText {
  const dissatisfied = emotion === 'angry' ? 1 : emotion === 'happy' ? 0 : undefined
  return { text, emotion, offence: offence ? 1 : 0, weight: weights.project, ...(dissatisfied !== undefined && { dissatisfied }) }
}

export function readStc3(data: string): HelpDialogue[] {
  interface Line { id: string | number; annotations: { quality: { S: number } }[]; turns: { sender: string; utterances: string[] }[] }
  return readFileSync(join(data, 'stc3/train.jsonl'), 'utf8').trim().split('\n').map((line) => {
    const { id, annotations, turns } = JSON.parse(line) as Line
    return {
      id: String(id), satisfaction: annotations.reduce((sum, { quality }) => sum + quality.S, 0) / annotations.length,
      turns: turns.map(({ sender, utterances }) => ({ isContact: sender === 'customer', text: utterances.join(' ').replace(/@\S+/g, '') })),
    }
  })
}

/** The emotions of a set that measures only; nothing that ships learns from it. */
export function readEwect(data: string, name: 'usual_eval_labeled' | 'virus_eval_labeled' | 'virus_train'): { text: string; emotion: string }[] {
  const rows = JSON.parse(readFileSync(join(data, `ewect/${name}.json`), 'utf8')) as { content: string; label: string }[]
  return rows.map(({ content, label }) => ({ text: String(content), emotion: label }))
}

function readCped(data: string): FeltText[] {
  const [head = [], ...rows] = readCsv(readFileSync(join(data, 'cped/valid.csv'), 'utf8'))
  const [emotionAt, textAt] = [head.indexOf('Emotion'), head.indexOf('Utterance')]
  return rows.flatMap((row) => {
    const emotion = cpedEmotions[row[emotionAt] ?? '']
    return emotion ? [{ text: row[textAt] ?? '', emotion, weight: weights.cped }] : []
  })
}

function readCold(data: string): FeltText[] {
  const [head = [], ...rows] = readCsv(readFileSync(join(data, 'cold/train.csv'), 'utf8'))
  const [labelAt, textAt] = [head.indexOf('label'), head.indexOf('TEXT')]
  return rows.map((row) => ({ text: row[textAt] ?? '', offence: Number(row[labelAt]), weight: weights.cold }))
}

/** Each turn of the contact by itself, and all of them together. */
function feltDialogue({ turns, satisfaction }: HelpDialogue): FeltText[] {
  const own = turns.filter(({ isContact }) => isContact).map(({ text }) => text)
  const dissatisfied = (2 - satisfaction) / 4
  return [...own.map((text) => ({ text, dissatisfied, weight: weights.turn })), { text: own.join(' '), dissatisfied, weight: weights.dialogue }]
}

/** Comma-separated values with quotes as in RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}
