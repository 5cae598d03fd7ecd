/**
 * The held-out evaluation of the demo shop's bot: what customers write and what a good answer does. It was written before
 * any tuning and must never be learned from.
 */

/** What the bot may have to ask for before it can answer. */
export type Slot = 'region' | 'order' | 'product' | 'size' | 'date'

/**
 * `answer`: answered from one of `entries`, each the id of a knowledge entry, or of a product where its own page
 * (specification, price, reviews) answers. Choices that hold one of them are half right; anything else is wrong.
 * `ask`: the slot is asked for; an answer from `entries`, which the slot would lead to, is right as well.
 * `order`: the state of the named order is told; the sender is its owner.
 * `out-of-scope`: the bot says that it cannot help, or offers choices; any answer is wrong.
 * `person`: the conversation is handed over.
 */
export type Expect =
  | { readonly kind: 'answer'; readonly entries: readonly string[] }
  | { readonly kind: 'ask'; readonly slot: Slot; readonly entries: readonly string[] }
  | { readonly kind: 'order' }
  | { readonly kind: 'out-of-scope' }
  | { readonly kind: 'person' }

/** The first message of a conversation. An angry one may be handed over whatever else it expects. */
export interface EvalMessage {
  readonly text: string
  readonly expect: Expect
  readonly angry?: true
  /** Chinese where absent. */
  readonly language?: 'en-US'
}

export type TurnExpect = (Expect | { readonly kind: 'small-talk' }) & {
  /**
   * Marks an elliptical turn that is scored, one that means nothing without what came before: the question it stands
   * for, as topic(value,value). The bot's completed question must hold every value, a place also by its Chinese name
   * and goods also by any other name of theirs, and find one of `entries`.
   */
  readonly completed?: string
  /**
   * Values that must be known after this turn: a region as the contact named it, in simplified Chinese, a product by
   * id, height in cm, weight in kg.
   */
  readonly slots?: Readonly<Record<string, string>>
  /** The contact is angry here: a hand-over is right whatever else is expected, and no alarm here is false. */
  readonly angry?: true
  /** The anger index must have raised its alarm when this turn is done. */
  readonly alarm?: true
}

export interface EvalTurn {
  readonly say: string
  readonly expect: TurnExpect
}

/** One conversation of three to seven turns. Without an alarm turn and an angry one, any alarm is a false one. */
export interface EvalDialogue {
  readonly id: string
  readonly about: string
  /** Who is signed in; nobody where absent. */
  readonly shopper?: string
  readonly turns: readonly EvalTurn[]
}

/** What is played in one run. */
export interface EvalSet {
  readonly messages: readonly EvalMessage[]
  readonly dialogues: readonly EvalDialogue[]
}
