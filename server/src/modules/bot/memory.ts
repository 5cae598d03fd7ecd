import type { Language } from '@yanshu/contract/errors.ts'
import type { HandOverReason } from './deciding/policy.ts'
import type { Choice } from './saying/asking.ts'
import type { TurnRow } from './tables.ts'

/** One question of the contact and what came of it. `title` is the entry answered with, `offered` the ids offered. */
export interface Asked {
  text: string
  act: string
  /** Its id. */
  message?: string
  title?: string
  offered?: string[]
  /** What could be chosen below what the bot said. */
  choices?: Choice[]
  /** The name of what it most likely meant. */
  intent?: string
  /** What was told in its words: a region, a size, a product. */
  told?: string[]
  /** The number of the order that was named or told. */
  order?: string
  /** It was plainly about what no shop knows. */
  isForeign?: boolean
  /** 0..1. */
  anger?: number
}

/** What the bot knows of the conversation so far. */
export interface Memory {
  failures: number
  asked: readonly Asked[]
  questionSeq: number
  replySeq: number
  /** The state of the dialogue as the engine keeps it, as JSON. */
  dialogue?: string | undefined
  /** What the last summary for people was made of. */
  summed?: Summed | undefined
}

/** What a summary is made of. */
export interface Summed {
  asked: readonly Asked[]
  reason: HandOverReason
  language: Language
  isAngry?: boolean
}

/** Nothing yet. */
export const blankMemory: Memory = { failures: 0, asked: [], questionSeq: 0, replySeq: 0 }

const mostAsked = 8
const mostText = 200

export function readMemory(row: TurnRow | undefined): Memory {
  if (!row) return blankMemory
  return {
    failures: row.failures, asked: JSON.parse(row.asked) as Asked[], questionSeq: row.question_seq, replySeq: row.reply_seq,
    ...(row.dialogue !== null && { dialogue: row.dialogue }),
    ...(row.summed !== null && { summed: JSON.parse(row.summed) as Summed }),
  }
}

export function toTurnRow(conversation: string, memory: Memory, now: number): TurnRow {
  return {
    conversation, failures: memory.failures, asked: JSON.stringify(memory.asked), question_seq: memory.questionSeq, reply_seq: memory.replySeq,
    updated_at: now, dialogue: memory.dialogue ?? null, summed: memory.summed ? JSON.stringify(memory.summed) : null,
  }
}

/** The memory with one question more; the oldest fall off. */
export function remember(asked: readonly Asked[], one: Asked): Asked[] {
  return [...asked, { ...one, text: one.text.slice(0, mostText) }].slice(-mostAsked)
}

/** How often the same words were asked. */
export function timesAsked(asked: readonly Asked[], text: string): number {
  return text === '' ? 0 : asked.filter((each) => each.text === text.slice(0, mostText)).length
}
