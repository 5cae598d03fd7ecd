import type { Entity, SlotType, Term } from './slots/types.ts'
import type { FittedHead } from './head/head.ts'
import type { Ranked } from './head/types.ts'
import type { MessageFeeling } from './emotion/types.ts'

/**
 * A knowledge entry that might answer, as found by the search. `questions` are its phrasings, the title aside. `intent` is what it
 * answers, `products` what it is about.
 */
export interface Candidate {
  id: string
  title: string
  /** The same list each time it comes: what is derived from it is kept as long as it lives. */
  questions: readonly string[]
  searchScore: number
  intent?: string
  products?: readonly string[]
}

export type Language = 'zh-CN' | 'en-US'

/** What a message is about, before any knowledge. Everything that is none of the others is a question. */
export type Wish = 'person' | 'identity' | 'greeting' | 'thanks' | 'goodbye' | 'cancel' | 'affirm' | 'complaint' | 'question'

/** A candidate that may answer. `confidence` 0..1 compares with the thresholds; `matched` is the phrasing that fitted best. */
export interface Answer {
  id: string
  confidence: number
  matched: string
}

/** One message with what is known beside it. */
export interface ReadInput {
  text: string
  language?: Language
  /** ms UTC. */
  now: number
  /** IANA name, such as Asia/Shanghai. */
  timeZone: string
  /** The type of value that was asked for. */
  expected?: SlotType
  /** Short words on the moment, as 'flow=shipping.fee'. */
  context?: readonly string[]
  /** The same array for every message. */
  dictionary?: readonly Term[]
  orderPattern?: string
}

/** What the words alone tell. `intents` come best first, five at most, and are empty while no model is in use. */
export interface Reading {
  /** As it was written. */
  text: string
  normalised: string
  language: Language
  wish: Wish
  entities: Entity[]
  intents: Ranked[]
  /** How sure the best intent is, that of being in scope included; 0..1. */
  confidence: number
  outOfScope: number
  feeling: MessageFeeling
  /** How likely it needs a person whatever else is known: a grievance, harm, a threat; 0..1. */
  needsPerson: number
  /** What the encoder made of it; absent without one, or while it is late. */
  vector?: Float32Array
  /** Names the engine and the model in use. */
  model: string
}

/** Why the best intent was chosen: the texts most like it, and the pieces that spoke for (or, below 0, against) it. */
export interface Explanation {
  nearest: { text: string; intent: string; similarity: number }[]
  words: { text: string; weight: number }[]
}

/** How the engine does at the moment. `waiting` texts stand before the encoder, `refused` were turned away since the start; `lateShare` of the last hundred went on without their vector; of `phrasings` texts a vector is kept to rank by; computing took `msPerText` on average. */
export interface NluState {
  model: string
  encoder?: { id: string; width: number; waiting: number; refused: number; workers: number; restarts: number; lateShare: number; phrasings: number; pooling: 'mean' | 'cls'; msPerText: number }
}

/** Text in, meaning out. */
export interface Nlu {
  /** What the words alone tell. Never waits long for an encoder: where it is late or down, the reading is made without its vector. */
  read(input: ReadInput): Promise<Reading>
  /** The feeling of a reading alone, for whoever needs no more. */
  feel(text: string): Promise<MessageFeeling>
  /** The candidates as answers to a message, best first; by vectors too where an encoder has made them all, which it waits for a quarter of a second at most. */
  rank(reading: Reading, candidates: Candidate[]): Promise<Answer[]>
  /** Has the encoder, where there is one, make and keep the vectors of titles and phrasings, behind all messages. Never rejects. */
  prepare(texts: readonly string[]): Promise<void>
  /** Why the best intent of a text was chosen; both lists are empty while no model is in use. */
  explain(text: string): Promise<Explanation>
  /** Puts a model in use under a name for what it says; without one, the shipped one again. */
  use(head: FittedHead | undefined, name: string): void
  /** Takes an encoder from its directory, or none. What it says comes with the next reading; the head in use must have been fitted with it. Fails as `openEncoder` does and leaves the present one. */
  useEncoder(directory: string | undefined): Promise<void>
  state(): NluState
  close(): Promise<void>
}
