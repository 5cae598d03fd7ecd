import type { Message } from '@yanshu/contract/messages.ts'
import { readState, type ConversationState } from '@yanshu/nlu/emotion/state.ts'
import type { Tx } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Alarms, Seniors } from '../alarms/alarms.ts'
import { keepMood } from './keeping.ts'
import { round } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { Considered, Said } from './scoring.ts'
import type { MoodRow, PointRow } from '../tables.ts'

export interface TakingDeps {
  queries: Queries
  alarms: Alarms
  conversations: Pick<Conversations, 'lock'>
  agentsOf(): Promise<{ id: string; groups: readonly string[] }[]>
  hasGroup(group: string): Promise<boolean>
}

/** Stores what happens in a conversation as far as it concerns the mood. */
export function createTaking({ queries, alarms, conversations, agentsOf, hasGroup }: TakingDeps) {
  return {
    /** Where the brand's seniors are, and whether one of them has the conversation. */
    async seniorsFor({ terms: { group, move } }: Considered, { conversation }: Said): Promise<Seniors> {
      if (group === undefined || move === 'never' || !(await hasGroup(group))) return { holds: false }
      const agent = conversation.agent === undefined ? undefined : (await agentsOf()).find((each) => each.id === conversation.agent)
      return { group, holds: agent?.groups.includes(group) === true }
    },

    /** Stores what a message did. False where the mood changed meanwhile: then it is to be considered anew. */
    async take(tx: Tx, said: Said, considered: Considered, seniors: Seniors): Promise<boolean> {
      const { row, terms, next: { alarm } } = considered
      const now = await queries.lock(tx, said.conversation.id)
      if ((now?.revision ?? 0) !== (row?.revision ?? 0)) {
        tx.unchanged()
        return false
      }
      await queries.addPoint(tx, toPoint(said, considered))
      const mood = toMood(said, considered)
      if (alarm === 'cleared' && mood.alarm !== null) {
        await alarms.end(tx, mood.alarm, 'calmed')
        tx.about('conversation', mood.conversation, ['mood'])
        mood.alarm = null
      }
      if (alarm === 'raised') mood.alarm = await alarms.raise(tx, mood, said.message, terms, seniors)
      await keepMood(tx, { queries, conversations }, mood, row?.mood_index ?? 0, terms.clear)
      return true
    },

    /** Whether closing it ends something here. */
    isShown: async (conversation: string): Promise<boolean> => (await queries.row(conversation))?.hot === 1,
    /** The conversation is over: no alarm stands, and lists show it no more. */
    async close(tx: Tx, conversation: string): Promise<void> {
      const row = await queries.lock(tx, conversation)
      if (!row || row.hot === null || (await conversations.lock(tx, conversation)).state !== 'closed') return tx.unchanged()
      if (row.alarm === null) tx.unchanged()
      else await alarms.end(tx, row.alarm, 'closed')
      tx.about('conversation', conversation, ['mood'])
      await queries.put(tx, { ...row, alarm: null, hot: null, state: JSON.stringify({ ...readState(row.state).state, alarmed: false }), revision: row.revision + 1 })
    },

    /** Takes the words of a recalled message out of what is kept. */
    async forgetWords(tx: Tx, { id, conversation }: Pick<Message, 'id' | 'conversation'>): Promise<void> {
      const row = await queries.lock(tx, conversation)
      const point = await queries.point(tx, id)
      if (!point || !row) return
      await queries.setPointReasons(tx, id, '[]')
      const { state } = readState(row.state)
      const wordless: ConversationState = { ...state, recent: [], marks: withoutWords(state.marks, point.turn) }
      await queries.put(tx, { ...row, state: JSON.stringify(wordless), revision: row.revision + 1 })
      for (const alarm of await queries.alarmsFor(tx, conversation)) {
        await queries.saveAlarm(tx, alarm, { reasons: JSON.stringify(withoutWords(JSON.parse(alarm.reasons) as { turn: number; text: string }[], point.turn)) })
        if (alarm.message === id) await queries.dropLesson(tx, alarm.id)
      }
    },
  }
}
export type Taking = ReturnType<typeof createTaking>

function toPoint({ message }: Said, { feeling, excused, next: { index, state } }: Considered): PointRow {
  return {
    message: message.id, conversation: message.conversation, seq: message.seq, turn: state.turns, at: message.at, mood_index: index, anger: Math.round(feeling.anger * 1000),
    offence: Math.round(feeling.offence * 1000), emotion: feeling.emotion, excused: excused ? 1 : 0,
    reasons: JSON.stringify(feeling.reasons.map((each) => ({ ...each, weight: round(each.weight) }))),
  }
}

function toMood({ message, conversation }: Said, { row, feeling, next: { index, state } }: Considered): MoodRow {
  return {
    conversation: conversation.id, brand: conversation.brand, state: JSON.stringify(state), mood_index: index, emotion: feeling.emotion,
    alarm: row?.alarm ?? null, shift: row?.shift ?? 0, hot: null, seq: message.seq, at: message.at, revision: row?.revision ?? 0,
  }
}

function withoutWords<R extends { turn: number; text: string }>(reasons: readonly R[], turn: number): R[] {
  return reasons.map((each) => (each.turn === turn ? { ...each, text: '' } : each))
}
