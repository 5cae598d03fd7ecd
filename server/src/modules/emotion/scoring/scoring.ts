import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { EmotionTerms } from '@yanshu/contract/emotion.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { step, type Step } from '@yanshu/nlu/emotion/conversation.ts'
import { defaultConversationConfig, readState, type ConversationConfig } from '@yanshu/nlu/emotion/state.ts'
import type { MessageFeeling } from '@yanshu/nlu/emotion/types.ts'
import { calmed, type Lessons } from '../alarms/lessons.ts'
import type { Queries } from '../queries.ts'
import { wordsOf } from './reading.ts'
import type { MoodRow } from '../tables.ts'
import type { Terms } from '../terms.ts'

/** A message of a contact, with the conversation as it was after it. */
export interface Said { message: Message; conversation: Conversation }

/** What a message does to the mood, as long as the row is still `row`. */
export interface Considered {
  row: MoodRow | undefined
  terms: EmotionTerms
  feeling: MessageFeeling
  excused: boolean
  next: Step
}

export interface ScoringDeps {
  queries: Queries
  terms: Terms
  lessons: Lessons
  feel(text: string): Promise<MessageFeeling>
  /** The last messages before `before`, in order. */
  messagesBefore(conversation: string, before: number, limit: number): Promise<Message[]>
}

/** Below this the words are calm, and what the bot did before them is not looked up. */
const annoyed = 0.3
const looked = 12
/** Nobody raises the level beyond this. */
const highest = 95

/** Says what a message does to a conversation's mood. Reads only. */
export function createScoring({ queries, terms, lessons, feel, messagesBefore }: ScoringDeps) {
  /** Answers of the bot in a row, up to this message, for which it had no entry. */
  async function failuresBefore({ message }: Said): Promise<number> {
    const before = await messagesBefore(message.conversation, message.seq, looked)
    let failures = 0
    for (const { from, bot, parts } of before.toReversed()) {
      if (from === 'agent' || (from === 'bot' && (bot?.entry !== undefined || parts.some((part) => part.type === 'order')))) break
      if (from === 'bot') failures += 1
    }
    return failures
  }

  /** Undefined where there is nothing to read, the brand does not want it, or it was taken in before. */
  async function consider(said: Said): Promise<Considered | undefined> {
    const { message, conversation } = said
    const text = wordsOf(message)
    const [wanted, row] = await Promise.all([terms.of(conversation.brand), queries.row(conversation.id)])
    if (text === '' || !wanted.on || (row && row.seq >= message.seq)) return undefined
    const read = await feel(text)
    const excused = read.anger >= annoyed && await lessons.excuses(text, conversation.brand)
    const feeling = excused ? calmed(read) : read
    const failures = feeling.anger >= annoyed ? await failuresBefore(said) : 0
    const next = step(readState(row?.state).state, { text, feeling, failures, waited: waitedBefore(said) }, configFor(wanted, row?.shift ?? 0))
    return { row, terms: wanted, feeling, excused, next }
  }

  return {
    consider,
    /** Whether a message raises the alarm, or has raised it before this was asked. */
    async raisesAlarm(said: Said): Promise<boolean> {
      const considered = await consider(said)
      if (considered) return considered.next.alarm === 'raised'
      return (await queries.alarmsOf(said.conversation.id)).some(({ message }) => message === said.message.id)
    },
  }
}
export type Scoring = ReturnType<typeof createScoring>

/** The engine's settings at a brand's levels, `shift` points later. */
export function configFor({ raise, clear }: Pick<EmotionTerms, 'raise' | 'clear'>, shift: number): ConversationConfig {
  return { ...defaultConversationConfig, raise: Math.min(highest, raise + shift), clear }
}

/** How long the contact has waited for people, ms: in the queue, or for their agent's answer. */
function waitedBefore({ message, conversation }: Said): number {
  if (conversation.state !== 'waiting' && conversation.state !== 'assigned') return 0
  return Math.max(0, message.at - (conversation.waitingSince ?? conversation.unansweredSince ?? message.at))
}
