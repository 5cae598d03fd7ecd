import type { Example } from '../../src/head/types.ts'
import { mean, separation, type Figure } from '../figures.ts'
import { isHeldOut } from '../../training/held-out.ts'
import { readLines } from '../sources.ts'
import type { Bench } from '../bench.ts'
import type { LineKey } from '../sheet.ts'
import { describeCourse } from './dialogue-shape.ts'
import type { Measure } from './measure.ts'
import { askForLabel } from './two-sided.ts'

interface Dialogue {
  id: string
  annotations: { quality: { S: number } }[]
  turns: { sender: string; utterances: string[] | string }[]
}

/** Raters put satisfaction between −2 and 2; below this mean a customer counts as dissatisfied. */
const dissatisfied = 0
/** There are many words of context here, so each counts less than where one tells which answer is awaited. */
const settings = { foreignGroups: 0, features: { contextScale: 0.1 } }

/** Whether a customer will be dissatisfied, from all turns or the first two, by the words of both sides and the course so far; a fixed fifth of the dialogues is asked. */
export const measureStc3: Measure = async (bench) => {
  const dialogues = readLines<Dialogue>('stc3/train.jsonl')
  return [await ask(bench, 'dissatisfied-whole', dialogues, Infinity), await ask(bench, 'dissatisfied-early', dialogues, 2)]
}

async function ask(bench: Bench, line: LineKey, dialogues: readonly Dialogue[], turns: number): Promise<Figure> {
  const of = (heldOut: boolean): Example[] => dialogues.filter(({ id }) => isHeldOut(String(id)) === heldOut).map((one) => toExample(one, turns))
  const [train, test] = [of(false), of(true)]
  return separation(line, await askForLabel(bench, { name: line, train, test }, 'dissatisfied', settings), `${train.length} dialogues learned, ${test.length} asked`)
}

function toExample({ annotations, turns }: Dialogue, most: number): Example {
  const said = turns.slice(0, most).map(({ sender, utterances }) => (
    { isCustomer: sender === 'customer', text: Array.isArray(utterances) ? utterances.join(' ') : utterances }))
  return {
    text: said.map(({ text }) => text).join('\n'),
    context: describeCourse(said),
    label: mean(annotations.map(({ quality }) => quality.S)) < dissatisfied ? 'dissatisfied' : 'content',
  }
}
