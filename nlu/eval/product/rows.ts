import type { EvalDialogue, EvalMessage, EvalTurn, Slot, TurnExpect } from './model.ts'

/** What a turn expects beside its kind. */
export type Beside = Pick<TurnExpect, 'completed' | 'slots' | 'angry' | 'alarm'>

/** A message that one of the entries answers. */
export function answer(text: string, ...entries: string[]): EvalMessage {
  return { text, expect: { kind: 'answer', entries } }
}

/** A message that lacks something; the entries are what it leads to. */
export function ask(text: string, slot: Slot, ...entries: string[]): EvalMessage {
  return { text, expect: { kind: 'ask', slot, entries } }
}

/** A message on an order of the sender's own, by number. */
export function order(text: string): EvalMessage {
  return { text, expect: { kind: 'order' } }
}

/** A message that the shop has no answer to. */
export function foreign(text: string): EvalMessage {
  return { text, expect: { kind: 'out-of-scope' } }
}

/** A message that belongs to a person. */
export function person(text: string): EvalMessage {
  return { text, expect: { kind: 'person' } }
}

/** The same message, written in anger. */
export function angry(message: EvalMessage): EvalMessage {
  return { ...message, angry: true }
}

/** The same message, written in English. */
export function english(message: EvalMessage): EvalMessage {
  return { ...message, language: 'en-US' }
}

/** A conversation; the about says what it tries. */
export function dialogue(id: string, about: string, turns: readonly EvalTurn[], shopper?: string): EvalDialogue {
  return shopper === undefined ? { id, about, turns } : { id, about, turns, shopper }
}

/** A turn that one of the entries answers. */
export function told(say: string, entries: readonly string[], beside: Beside = {}): EvalTurn {
  return { say, expect: { kind: 'answer', entries, ...beside } }
}

/** A turn after which the slot is asked for. */
export function asked(say: string, slot: Slot, entries: readonly string[], beside: Beside = {}): EvalTurn {
  return { say, expect: { kind: 'ask', slot, entries, ...beside } }
}

/** A turn after which the state of an order is told. */
export function ordered(say: string, beside: Beside = {}): EvalTurn {
  return { say, expect: { kind: 'order', ...beside } }
}

/** A turn that the shop has no answer to. */
export function unknown(say: string, beside: Beside = {}): EvalTurn {
  return { say, expect: { kind: 'out-of-scope', ...beside } }
}

/** A turn after which a person takes over. */
export function handed(say: string, beside: Beside = {}): EvalTurn {
  return { say, expect: { kind: 'person', ...beside } }
}

/** A turn in anger that must raise the alarm, which hands over. */
export function alarmed(say: string): EvalTurn {
  return handed(say, { angry: true, alarm: true })
}

/** A greeting, thanks, a farewell, a nod, a cancellation: anything courteous answers it. */
export function chat(say: string, beside: Beside = {}): EvalTurn {
  return { say, expect: { kind: 'small-talk', ...beside } }
}
