import type { Thought as ShownThought } from '@yanshu/contract/bot.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { SlotType } from '@yanshu/nlu/slots/types.ts'
import { goodsFlow, orderFlow, type Missing } from '../deciding/policy.ts'
import type { ThoughtRow } from '../tables.ts'
import { wasNeeded } from '../thinking/acting.ts'
import type { Thought } from '../thinking/thinking.ts'
import { readQuestion } from '../thinking/question.ts'

const mostSources = 5
const mostText = 200
/** What is this unlikely was not thought of. */
const leastConfidence = 0.05

type Told = ShownThought['slots'][number]

/** A thought as people are shown it, and as it is kept. Undefined where nothing could be thought. `isSaid`: it was acted on. */
export function presentThought(message: Message, { decision, reading, turn, answers, entries, model, intent, meant }: Thought, isSaid: boolean): ShownThought | undefined {
  if (!reading) return undefined
  const completed = meant ?? turn?.completed
  const waits = missingType(decision.act === 'ask_slot' ? decision.missing : undefined, entries)
  return {
    message: message.id, seq: message.seq, at: message.at, text: readQuestion(message.parts).text.slice(0, mostText), act: isSaid ? decision.act : 'none',
    ...(completed !== undefined && { completed: completed.slice(0, mostText) }),
    ...(intent && { intent: { ...intent, probability: round(intent.probability) } }),
    confidence: round(decision.act === 'answer' ? decision.confidence ?? 1 : answers[0]?.confidence ?? 0), outOfScope: round(reading.outOfScope),
    slots: toldIn(reading, turn),
    ...(waits && { missing: waits }),
    sources: sourcesOf(decision.act === 'answer' ? decision.entry : undefined, answers, entries),
    reason: wasNeeded(reading, decision) ? 'person_needed' : turn?.reason.code ?? 'not_understood', anger: round(reading.feeling.anger), emotion: reading.feeling.emotion, model,
  }
}

/** The row to be kept of a thought that was acted on; undefined where nothing could be thought. */
export function toThoughtRow(message: Message, thought: Thought): ThoughtRow | undefined {
  const shown = presentThought(message, thought, true)
  return shown && { message: message.id, conversation: message.conversation, seq: message.seq, at: message.at, thought: JSON.stringify(shown) }
}

/** The row without the question in full, which quotes what was said before; undefined where it has none. */
export function withoutQuotes(row: ThoughtRow): ThoughtRow | undefined {
  const { completed, ...shown } = JSON.parse(row.thought) as ShownThought
  return completed === undefined ? undefined : { ...row, thought: JSON.stringify(shown) }
}

/** The entry that was answered with first, then what else was thought of. */
function sourcesOf(given: string | undefined, answers: Thought['answers'], entries: Thought['entries']): ShownThought['sources'] {
  const likely = answers.filter(({ confidence }) => confidence >= leastConfidence)
  const first = given === undefined ? [] : likely.filter(({ id }) => id === given)
  const filled = given !== undefined && first.length === 0 ? [{ id: given, confidence: 1, matched: entries.get(given)?.title ?? '' }] : first
  return [...filled, ...likely.filter(({ id }) => id !== given)].slice(0, mostSources).flatMap(({ id, confidence, matched }) => {
    const entry = entries.get(id)
    return entry ? [{ entry: id, title: entry.title, confidence: round(confidence), matched }] : []
  })
}

function toldIn(reading: NonNullable<Thought['reading']>, turn: Thought['turn']): Told[] {
  const slots = turn?.finished[0]?.slots ?? turn?.active?.slots ?? []
  const said = [...slots, ...reading.entities].map(({ type, value, values, text }): Told => ({ type, value, ...(values && { values: [...values] }), text }))
  return [...new Map(said.toReversed().map((each) => [each.type, each])).values()].toReversed().slice(0, 8)
}

function missingType(missing: Missing | undefined, entries: Thought['entries']): SlotType | undefined {
  if (!missing) return undefined
  if (missing.flow.startsWith(goodsFlow)) return 'product'
  return missing.flow === orderFlow ? 'order' : entries.get(missing.flow)?.variants?.slot
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
