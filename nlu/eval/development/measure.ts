import { judgeAll, measure, type Row } from '../product/measures.ts'
import type { EvalMessage } from '../product/model.ts'
import { printMeasures } from '../product/report.ts'
import { playSet, shopIntents, shopTerms } from '../product/shop.ts'
import { printTallies } from '../product/tallies.ts'
import { developmentMessages } from './development.ts'
import type { DevelopmentMessage } from './model.ts'

/** Plays the development set, which may be looked at, as the held-out one is played, and prints every message that did not come out right. */
export async function measureDevelopment(): Promise<void> {
  const tell = (words: string): boolean => process.stdout.write(`${words}\n`)
  const messages = developmentMessages.map(toEvalMessage)
  const played = await playSet({ messages, dialogues: [] }, tell)
  const rows = judgeAll(played, messages, [])
  const failed = rows.flatMap((row, at) => (row.verdict === 'right' ? [] : [lineOf(row, messages[at]?.text ?? '')]))
  tell(`\n${failed.toSorted().join('\n')}`)
  tell(`\n${printMeasures(measure(rows, await shopTerms()), undefined)}`)
  tell(`\n${printTallies(rows, await shopIntents())}`)
}

function toEvalMessage(message: DevelopmentMessage): EvalMessage {
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
  const thought = done.sources?.slice(0, 3).map(([id]) => id).join(' ') ?? ''
  return `${verdict.padEnd(11)} ${text}\n            wanted: ${wanted}; did: ${did}; meant: ${meant}; thought of: ${thought}`
}
