import type { Entity, SlotType } from '../slots/types.ts'
import type { Language, Wish } from '../types.ts'

/** One thing a flow has to know. */
export interface FlowSlot {
  /** Letters, digits, `-` and `_`; unique within the flow. */
  name: string
  type: SlotType
  /** Asked for when it is missing; others are only taken when they are said. */
  required: boolean
  /** Takes a value of its type that was said a little earlier about something else. */
  shared?: boolean
  /** What the answer varies by, such as the regions that have a text of their own. */
  values?: readonly string[]
}

/** What can be asked: an entry whose answer varies by slots, a look-up of an order, or, without slots, any entry. */
export interface Flow {
  id: string
  /** The question in short, as the shop writes it. */
  title: string
  slots: readonly FlowSlot[]
  /** The question in full with the names of slots in braces: `{region}的运费怎么算`. */
  completed?: Partial<Record<Language, string>>
}

/** What was said for a slot. `values`: what a group stands for (江浙沪), or several that were named. */
export interface SlotValue {
  slot: string
  type: SlotType
  value: string
  values?: string[]
  text: string
  /** `shared`: said earlier about something else; `reference`: 它, this one. */
  from: 'said' | 'shared' | 'reference'
}

/** A flow under way. */
export interface Frame {
  flow: string
  slots: SlotValue[]
  /** The slot whose value is waited for. */
  expected?: string
  /** Turns since it last went on. */
  age: number
  /** When it last went on, ms UTC. */
  since: number
  /** It was taken up again after something else: this happens once. */
  resumed?: true
}

/** A value that was said, by type. */
export interface Remembered {
  type: SlotType
  value: string
  values?: string[]
  text: string
  turn: number
  at: number
}

/** How often the question for a slot was asked since its flow last came to an end. */
export interface Asked {
  flow: string
  slot: string
  times: number
  at: number
}

/** What a plain yes or no in the next turn is about: a flow that may be meant, or a value that may be. */
export interface Pending {
  flow: string
  value?: SlotValue
  turn: number
}

/** The last question that stood by itself, for what follows in half sentences. */
export interface LastQuestion {
  text: string
  parts: { type: SlotType; start: number; end: number }[]
  turn: number
  at: number
}

/** All that is known of a conversation between two turns: plain data, as JSON below `mostState` characters. */
export interface DialogueState {
  version: 1
  turn: number
  /** Flows that wait, the present one last. */
  frames: Frame[]
  /** The flow that was answered last: "那北京呢" is about it. */
  done?: Frame
  pending?: Pending
  shared: Remembered[]
  /** The newest first. */
  lastProducts: Remembered[]
  asked: Asked[]
  lastQuestion?: LastQuestion
  /** Questions with values before it, the newest first: what returns after something else. */
  earlier?: LastQuestion[]
}

/** One message. `entities` have their places in `text`; one with an empty text was shown, not said (the goods on the page). */
export interface TurnInput {
  /** As `normalise` gives it. */
  text: string
  entities: readonly Entity[]
  /** What it may be about, best first: ids of flows and how sure, 0..1. */
  intents?: readonly { flow: string; confidence: number }[]
  wish: Wish
  /** In which the completed question is written; where absent the language of the text. */
  language?: Language
  /** Milliseconds UTC. */
  now: number
}

export type Command =
  | { act: 'set-slot'; flow: string; value: SlotValue }
  | { act: 'correct-slot'; flow: string; value: SlotValue; was: string }
  | { act: 'start-flow'; flow: string; confidence: number }
  | { act: 'resume'; flow: string }
  | { act: 'cancel'; flow?: string }
  | { act: 'affirm'; flow: string }
  | { act: 'deny'; flow: string; slot?: string }
  | { act: 'hand-over'; because: 'asked_for_person' | 'asked_too_often' }
  | { act: 'none' }

/** Why a turn was read so, for the agent's screen: a code and what it speaks of. */
export interface Reason {
  code: ReasonCode
  flow?: string
  slot?: string
  value?: string
}
export type ReasonCode =
  | 'nothing_said' | 'asked_for_person' | 'small_talk' | 'cancelled' | 'nothing_to_cancel'
  | 'affirmed' | 'denied' | 'value_denied' | 'slot_declined' | 'asked_to_wait'
  | 'slot_set' | 'slot_corrected' | 'flow_started' | 'flow_repeated'
  | 'follow_up' | 'follow_up_untyped' | 'reference' | 'reference_without_product'
  | 'asked_again' | 'asked_too_often' | 'resumed_in_vain' | 'not_understood'

/** A slot with its value, and which of the flow's values it names; `fits` is empty where the answer for all others applies. */
export interface FilledSlot extends SlotValue {
  fits?: string[]
}

/** A flow that has all it needs, to be answered now. */
export interface Finished {
  flow: string
  slots: FilledSlot[]
  /** The question in full. */
  question: string
}

export interface TurnOutcome {
  /** To be kept, and given with the next turn. */
  state: DialogueState
  commands: Command[]
  /** The flow that waits. Its question is put only where `ask` says so. */
  active?: { flow: string; slots: FilledSlot[]; missing?: string }
  /** To be answered now: the flow of this turn first, then what it completed beside. */
  finished: Finished[]
  /** A question to put now, for the first or the second time; there is no third. */
  ask?: { flow: string; slot: string; time: number }
  /** The question in full, for the search and for the agent; absent where the words stand for themselves. */
  completed?: string
  reason: Reason
}
