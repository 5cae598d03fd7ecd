import type { Slot } from './model.ts'

/**
 * What the bot did with one message: `answer` from entries, `order` told the state of an order, `ask` for a value, `offer` choices, `talk` a
 * courtesy, `unknown` said that it cannot help, `silent` nothing at all.
 */
export type Act = 'answer' | 'order' | 'ask' | 'offer' | 'talk' | 'unknown' | 'silent'

/** One message of a contact and what came of it, ids being those of the demo shop. */
export interface Observed {
  readonly act: Act
  /** The entries and products that were answered from. */
  readonly entries: readonly string[]
  /** The entries that were offered, each with all its ids. */
  readonly choices: readonly string[]
  readonly asked?: Slot
  /** The conversation went to people with this message; before it. */
  readonly handedOver: boolean
  readonly withPerson: boolean
  /** Why it went to people, as the server names it. */
  readonly reason?: string
  /** The alarm was raised with this message or stood already. */
  readonly alarmed: boolean
  /** The question in full, as the bot understood it, and the values that it knew then, by type and in all their forms. */
  readonly completed?: string
  readonly slots?: Readonly<Record<string, readonly string[]>>
  /** What was thought of, most likely first; each with all its ids. */
  readonly sources?: readonly (readonly string[])[]
  /** How sure each of them is: 0..1. */
  readonly confidences?: readonly number[]
  /** How sure the most likely of them is: 0..1. */
  readonly confidence?: number
  /** What was most likely meant, and how likely: 0..1. */
  readonly intent?: { readonly id: string; readonly probability: number }
  /** What read it. */
  readonly model?: string
  /** ms from sending to the first word of the reply; absent where there was none. */
  readonly ms?: number
}

/** Everything that was played, in the order of the set. */
export interface Played {
  readonly messages: readonly Observed[]
  readonly dialogues: readonly (readonly Observed[])[]
  readonly seconds: number
}
