import { likeness, toCompare } from './likeness.ts'
import type { ConversationConfig, ConversationState, TurnCause, TurnReason } from './state.ts'
import type { MessageFeeling } from './types.ts'

/** One message of the contact, with what the caller knows beside it. */
export interface Turn {
  text: string
  feeling: MessageFeeling
  /** How long the contact has waited for the last answer, in milliseconds. */
  waited?: number
  /** How many answers of the bot in a row did not help, up to now. */
  failures?: number
}

type Cause = Omit<TurnReason, 'turn' | 'kind'> & { kind: TurnReason['kind'] }

const turnsCompared = 4
const repeated = 0.75
const leastRepeated = 3
const longText = 100
const patientFor = 60_000

/** What a turn weighs, in points of the index, and what of it is owed to what. */
export function weighTurn(state: ConversationState, turn: Turn, config: ConversationConfig): { target: number; causes: Cause[] } {
  const { anger, reasons } = turn.feeling
  const words = config.gain * anger
  // What lies beside the words makes an annoyed contact angrier, and hardly one that is calm.
  const scale = 0.25 + 0.75 * anger
  const beside = findBeside(state, turn, config).map((cause) => ({ ...cause, weight: cause.weight * scale }))
  const sum = beside.reduce((total, { weight }) => total + weight, 0)
  const cut = Math.min(1, config.mostBeside / (sum || 1))
  const driving = reasons.filter(({ weight }) => weight > 0)
  const all = driving.reduce((total, { weight }) => total + weight, 0)
  const spoken = driving.map(({ kind, text, weight }): Cause => ({ kind, text, weight: (words * weight) / all }))
  return { target: words + sum * cut, causes: [...spoken, ...beside.map((cause) => ({ ...cause, weight: cause.weight * cut }))] }
}

/** The last turns as they are compared, with this one. */
export function describe(state: ConversationState, { text }: Turn): string[] {
  return [...state.recent, toCompare(text)].slice(-turnsCompared)
}

function findBeside(state: ConversationState, { text, feeling, waited = 0, failures = 0 }: Turn, config: ConversationConfig): Cause[] {
  const found: Cause[] = []
  const add = (kind: TurnCause, quote: string, weight: number): void => {
    if (weight > 0) found.push({ kind, text: quote, weight })
  }
  const now = toCompare(text)
  const alike = now.length >= leastRepeated && state.recent.some((one) => likeness(one, now) >= repeated)
  add('repetition', alike ? now.slice(0, 40) : '', alike ? config.repetition : 0)
  add('failures', String(failures), config.failure * Math.min(4, Math.max(0, failures)))
  add('waiting', String(Math.round(waited / 60_000)), config.waiting * Math.min(1, Math.max(0, waited - patientFor) / config.waitingFull))
  add('change', '', state.turns === 0 ? 0 : config.change * Math.max(0, feeling.anger - state.anger))
  add('length', String(text.length), text.length > longText ? config.length : 0)
  return found
}
