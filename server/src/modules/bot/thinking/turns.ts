import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import { takeTurn } from '@yanshu/nlu/dialogue/take-turn.ts'
import type { DialogueState, TurnInput, TurnOutcome } from '@yanshu/nlu/dialogue/types.ts'
import type { Entity } from '@yanshu/nlu/slots/types.ts'
import type { Reading, Wish } from '@yanshu/nlu/types.ts'
import { orderFlow, type Thresholds } from '../deciding/policy.ts'
import type { Findings } from './finding.ts'
import { flowsOf } from './flows.ts'
import type { KnownOrder } from './known-order.ts'

/** One message with what is known beside it, before it is read in the light of those before. */
export interface TurnFacts {
  state: DialogueState
  reading: Reading
  wish: Wish
  findings: Findings
  /** Entries of the flows that wait. */
  kept: ReadonlyMap<string, Entry>
  order: KnownOrder
  now: number
  thresholds: Thresholds
  pageGoods: Goods | undefined
}

/** A turn, with the findings for the question in full. */
export interface TurnRead {
  outcome: TurnOutcome
  findings: Findings
  entries: ReadonlyMap<string, Entry>
}

const mostFlows = 5
const mostShown = 60
/** The look-up of an order goes before entries on orders in general, but not before their very words. */
const orderConfidence = 0.995

/** Reads a turn; where half a sentence was completed, the question in full is looked for and read once more in its place. */
export async function readTurn(facts: TurnFacts, { again }: { again(completed: string): Promise<Pick<TurnFacts, 'reading' | 'findings'>> }): Promise<TurnRead> {
  const first = take(facts)
  const { completed, finished, ask } = first.outcome
  if (completed === undefined || finished.length > 0 || ask) return first
  const full = await again(completed)
  const second = take({ ...facts, ...full })
  const isFound = second.outcome.finished.length > 0 || second.outcome.ask !== undefined
  const findings = (full.findings.answers[0]?.confidence ?? 0) > (first.findings.answers[0]?.confidence ?? 0) ? full.findings : first.findings
  const entries = new Map([...first.entries, ...second.entries])
  // The words in full stand for the question, whatever came of them.
  return isFound ? { ...second, outcome: { ...second.outcome, completed: second.outcome.completed ?? completed }, entries } : { ...first, findings, entries }
}

function take({ state, reading, wish, findings, kept, order, now, thresholds, pageGoods }: TurnFacts): TurnRead {
  const entries = new Map([...kept, ...findings.entries])
  const choosesOrder = order.choices !== undefined
  const intents = findings.answers.slice(0, mostFlows).map(({ id, confidence }) => ({ flow: id, confidence }))
  const waits = state.frames.some(({ flow }) => flow === orderFlow)
  if (choosesOrder && !waits) intents.unshift({ flow: orderFlow, confidence: orderConfidence })
  const input: TurnInput = {
    text: reading.normalised, wish, language: reading.language, now, intents,
    entities: pageGoods ? [...reading.entities, shown(pageGoods)] : reading.entities,
  }
  return { outcome: takeTurn(state, input, flowsOf(entries, choosesOrder), { startThreshold: thresholds.answer }), findings, entries }
}

/** The goods on the page: meant, though they stand nowhere in the text. */
function shown({ id, title }: Goods): Entity {
  return { type: 'product', value: id, text: title.slice(0, mostShown), start: 0, end: 0 }
}
