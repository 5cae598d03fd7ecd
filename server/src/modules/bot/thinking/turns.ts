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
/** Less likely than this, an entry takes no half sentence from what was asked before. */
const leastLeaning = 0.45
const mostShown = 60
const leastGuessed = 0.9
/** The look-up of an order goes before entries on orders in general, but not before their very words. */
const orderConfidence = 0.995

/** Ways to find more, where the words alone do not settle it. */
export interface Further {
  /** Reads the question in full in place of the words. */
  again(completed: string): Promise<Pick<TurnFacts, 'reading' | 'findings'>>
  /** What may answer, with what is known of the goods that the talk is about. */
  about(findings: Findings): Promise<Findings>
}

/** Reads a turn: the words by themselves, then the question in full where they were half of one, then what they say on the goods at hand. */
export async function readTurn(facts: TurnFacts, { again, about }: Further): Promise<TurnRead> {
  const first = take(facts)
  const { completed } = first.outcome
  if (isSettled(first, facts)) return first
  if (completed === undefined) {
    const findings = await about(facts.findings)
    return findings === facts.findings ? first : take({ ...facts, findings })
  }
  const found = await again(completed)
  const full = first.outcome.reason.code === 'follow_up_untyped' ? { ...found, findings: doubt(found.findings, facts.thresholds) } : found
  const second = take({ ...facts, ...full })
  const findings = (full.findings.answers[0]?.confidence ?? 0) > (first.findings.answers[0]?.confidence ?? 0) ? full.findings : first.findings
  const entries = new Map([...first.entries, ...second.entries])
  // The words in full stand for the question, whatever came of them.
  return comesToSomething(second) ? { ...second, outcome: { ...second.outcome, completed: second.outcome.completed ?? completed }, entries } : { ...first, findings, entries }
}

/** Something is answered or asked, or the words were none to be searched for. */
function isSettled(read: TurnRead, { wish, findings, thresholds }: TurnFacts): boolean {
  if (comesToSomething(read) || wish !== 'question') return true
  return read.outcome.completed === undefined && (findings.answers[0]?.confidence ?? 0) >= thresholds.answer
}

function comesToSomething({ outcome: { finished, ask } }: TurnRead): boolean {
  return finished.length > 0 || ask !== undefined
}

/** The entry that asks for a value, where no entry is sure but what is meant is: the answer to the question shows whether it was. */
function sureToAsk({ intents: [best], confidence }: Reading, { answers, entries }: Findings, { answer }: Thresholds): string | undefined {
  if (!best || confidence < answer || (answers[0]?.confidence ?? 0) >= answer) return undefined
  return answers.find(({ id }) => entries.get(id)?.intent === best.label && entries.get(id)?.variants?.question !== undefined)?.id
}

/** A question that was guessed from half of one is answered only by what fits it very well. */
function doubt(findings: Findings, { answer }: Thresholds): Findings {
  return { ...findings, answers: findings.answers.map((each) => (each.confidence >= leastGuessed ? each : { ...each, confidence: Math.min(each.confidence, answer - 0.01) })) }
}

function take({ state, reading, wish, findings, kept, order, now, thresholds, pageGoods }: TurnFacts): TurnRead {
  const entries = new Map([...kept, ...findings.entries])
  const choosesOrder = order.choices !== undefined
  const intents = findings.answers.slice(0, mostFlows).filter(({ confidence }) => confidence >= leastLeaning).map(({ id, confidence }) => ({ flow: id, confidence }))
  const asking = sureToAsk(reading, findings, thresholds)
  if (asking !== undefined) intents.unshift({ flow: asking, confidence: reading.confidence })
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
