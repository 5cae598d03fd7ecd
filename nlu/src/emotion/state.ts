import type { MessageReason } from './types.ts'

/** Kinds of what a turn shows beside its words. */
export type TurnCause = 'repetition' | 'failures' | 'waiting' | 'change' | 'length'

/** Something that drove the index: which of the contact's turns (from 1), the words or the figure, and how many points are left of it. */
export interface TurnReason {
  turn: number
  kind: MessageReason['kind'] | TurnCause
  /** Words of the turn; for `failures` a count, for `waiting` whole minutes, for `length` characters. */
  text: string
  weight: number
}

export type Mark = TurnReason

/** What is kept between turns; JSON. Holds a few words of the last turns: keep it with the conversation, and delete it with it. */
export interface ConversationState {
  version: 1
  /** The moving average, which may pass 100 a little. */
  average: number
  alarmed: boolean
  /** How many turns of the contact were read. */
  turns: number
  /** The last turn's anger, 0..1. */
  anger: number
  /** The last turns in bare form, to see repetition; cut. */
  recent: string[]
  marks: Mark[]
}

export interface ConversationConfig {
  /** The share of the way that the average goes up, or down, in one turn: 0..1. */
  rise: number
  fall: number
  /** The alarm is raised at this index or more, and cleared at this or less. */
  raise: number
  clear: number
  /** Points of a turn whose anger is 1. Above 100, so that one plainly angry message is enough. */
  gain: number
  /** Most points that a turn has for what is not in its words; each kind of them below. */
  mostBeside: number
  repetition: number
  /** For each answer of the bot in a row that did not help. */
  failure: number
  /** For waiting: full at this many milliseconds. */
  waiting: number
  waitingFull: number
  change: number
  length: number
}

export const defaultConversationConfig: ConversationConfig = {
  rise: 0.7, fall: 0.4, raise: 70, clear: 45, gain: 116, mostBeside: 24,
  repetition: 12, failure: 5, waiting: 8, waitingFull: 15 * 60_000, change: 8, length: 3,
}

export const startState: ConversationState = { version: 1, average: 0, alarmed: false, turns: 0, anger: 0, recent: [], marks: [] }

/** Throws a `RangeError` with what is wrong, where levels would make the alarm flap or never come. */
export function insistOnConfig({ rise, fall, raise, clear }: ConversationConfig): void {
  if (!(rise > 0 && rise <= 1 && fall > 0 && fall <= 1)) throw new RangeError('rise and fall are above 0 and at most 1')
  if (!(clear >= 0 && clear < raise && raise <= 100)) throw new RangeError('clear is below raise, and both are 0..100')
}

/** Reads a stored state; one that is broken or of another version is dropped, and `dropped` says why. Never throws. */
export function readState(stored: unknown): { state: ConversationState; dropped?: 'not_a_state' | 'other_version' | 'broken' } {
  const found = typeof stored === 'string' ? parse(stored) : stored
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return { state: startState, dropped: 'not_a_state' }
  const { version, average, alarmed, turns, anger, recent, marks } = found as Record<string, unknown>
  if (version !== 1) return { state: startState, dropped: version === undefined ? 'not_a_state' : 'other_version' }
  const isWhole = isWithin(average, 0, 200) && typeof alarmed === 'boolean' && isWithin(turns, 0, 1e9) && isWithin(anger, 0, 1)
    && Array.isArray(recent) && recent.length <= 20 && recent.every((one) => typeof one === 'string' && one.length <= 500)
    && Array.isArray(marks) && marks.length <= 20 && marks.every(isMark)
  return isWhole ? { state: { version, average, alarmed, turns, anger, recent, marks } as ConversationState } : { state: startState, dropped: 'broken' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isMark(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { turn, kind, text, weight } = value as Record<string, unknown>
  return isWithin(turn, 0, 1e9) && typeof kind === 'string' && typeof text === 'string' && text.length <= 500 && isWithin(weight, 0, 200)
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}
