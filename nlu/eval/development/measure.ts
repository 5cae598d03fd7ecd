import type { Term } from '../../src/slots/types.ts'
import { saysAll } from '../product/completed.ts'
import { judgeAll, measure, type Row } from '../product/measures.ts'
import type { EvalDialogue, EvalMessage } from '../product/model.ts'
import { printMeasures } from '../product/report.ts'
import { playSet, shopIntents, shopTerms } from '../product/shop.ts'
import { printTallies } from '../product/tallies.ts'
import { developmentMessages } from './development.ts'
import type { DevelopmentMessage } from './model.ts'

/** Plays the development set, which may be looked at, as the held-out one is played, and prints every message that did not come out right. */
export function measureDevelopment(): Promise<void> {
  return measureOpenly({ messages: developmentMessages.map(toEvalMessage), dialogues: [] })
}

/** Plays a set that may be looked at, and prints what did not come out right: first messages alone, turns with those before them. */
export async function measureOpenly({ messages, dialogues }: { messages: readonly EvalMessage[]; dialogues: readonly EvalDialogue[] }): Promise<void> {
  const tell = (words: string): boolean => process.stdout.write(`${words}\n`)
  const played = await playSet({ messages, dialogues }, tell)
  const rows = judgeAll(played, messages, dialogues)
  const dictionary = await shopTerms()
  const failed = rows.flatMap((row, at) => (row.verdict === 'right' || row.dialogue !== undefined ? [] : [lineOf(row, messages[at]?.text ?? '')]))
  tell(`\n${failed.toSorted().join('\n')}`)
  for (const [at, { id, turns }] of dialogues.entries()) {
    const own = rows.filter(({ dialogue }) => dialogue === at)
    if (own.every((row) => row.verdict === 'right' && isToldInFull(row, dictionary))) continue
    tell(`\ndialogue ${id}\n${own.map((row, turn) => lineOf(row, turns[turn]?.say ?? '') + fullLine(row, dictionary)).join('\n')}`)
  }
  tell(`\n${printMeasures(measure(rows, dictionary), undefined)}`)
  tell(`\n${printCurve(rows)}`)
  tell(`\n${printTallies(rows, await shopIntents())}`)
}

/** What is expected of the bot, as the held-out set says it. */
export function toEvalMessage(message: DevelopmentMessage): EvalMessage {
  const { text } = message
  if ('person' in message) return { text, expect: { kind: 'person' } }
  const { entries, missing } = message
  if (missing !== undefined) return { text, expect: { kind: 'ask', slot: missing, entries } }
  return { text, expect: entries.length === 0 ? { kind: 'out-of-scope' } : { kind: 'answer', entries } }
}

/** What was wanted, what was done, and what was thought of. */
function lineOf({ expect, done, verdict }: Row, text: string): string {
  const wanted = 'entries' in expect ? `${expect.kind === 'ask' ? `ask ${expect.slot} ` : ''}${expect.entries.join(' ')}` : expect.kind
  const did = done.handedOver ? `handed over (${done.reason ?? ''})` : [done.act, done.asked, ...done.entries, ...done.choices].filter(Boolean).join(' ')
  const meant = done.intent ? `${done.intent.id} ${done.intent.probability.toFixed(2)}` : 'nothing'
  const thought = done.sources?.slice(0, 3).map(([id], place) => `${done.confidences?.[place]?.toFixed(2)} ${id}`).join(' ')
  return `${verdict.padEnd(11)} ${text}\n            wanted: ${wanted}; did: ${did}; meant: ${meant}; thought of: ${thought}`
}

function isToldInFull({ expect, done }: Row, dictionary: readonly Term[]): boolean {
  return expect.completed === undefined || (done.completed !== undefined && saysAll(done.completed, expect.completed, dictionary))
}

function fullLine(row: Row, dictionary: readonly Term[]): string {
  const { expect, done } = row
  return expect.completed === undefined ? '' : `\n            ${isToldInFull(row, dictionary) ? 'in full' : 'NOT in full'}: ${expect.completed}; told: ${done.completed ?? 'nothing'}`
}

/** What the answers would be worth from which confidence on, if each of the likeliest entries were answered. */
function printCurve(rows: readonly Row[]): string {
  const thought = rows.filter(({ expect, done }) => expect.kind !== 'person' && done.confidence !== undefined)
  const isRight = ({ expect, done }: Row): boolean => 'entries' in expect && (done.sources?.[0] ?? []).some((id) => expect.entries.includes(id))
  const lines = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((least) => {
    const passed = thought.filter(({ done }) => (done.confidence ?? 0) >= least)
    const right = passed.filter(isRight).length
    const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`.padStart(8)
    return `  from ${least.toFixed(1)}: ${percent(passed.length, rows.length)} answered, of these right ${percent(right, passed.length)}; of all: right ${percent(right, rows.length)}, wrong ${percent(passed.length - right, rows.length)}`
  })
  return ['if the likeliest entry were answered', ...lines].join('\n')
}
