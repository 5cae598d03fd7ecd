import type { MoodAlarm } from '@yanshu/contract/emotion.ts'
import { readState, startState } from '@yanshu/nlu/emotion/state.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import { hidePersonal } from '../../understanding/lessons/personal.ts'
import type { Alarms } from './alarms.ts'
import { keepMood } from '../scoring/keeping.ts'
import { presentAlarm } from '../present.ts'
import type { Queries } from '../queries.ts'
import { wordsOf } from '../scoring/reading.ts'
import type { AlarmRow, MoodRow } from '../tables.ts'
import type { Terms } from '../terms.ts'

export interface MarkingDeps {
  queries: Queries
  alarms: Alarms
  conversations: Pick<Conversations, 'lock' | 'see' | 'messages'>
  terms: Pick<Terms, 'of'>
  nameOf(person: string): string | undefined
}

/** What is known of an alarm before it is marked: the words that raised it, and the level at which the brand's alarms end. */
export interface Marked { id: string; words: string; clear: number }

/** How much later a conversation alarms after an alarm that was none, and at most. */
const shiftStep = 15
const mostShift = 30

/** People say which alarms were none, or were after all. */
export function createMarking({ queries, alarms, conversations, terms, nameOf }: MarkingDeps) {
  async function lockBoth(tx: Tx, id: string): Promise<{ row: AlarmRow; mood: MoodRow }> {
    const row = await queries.lockAlarm(tx, id)
    const mood = await queries.lock(tx, row.conversation)
    return { row, mood: mood ?? { ...blankMood, conversation: row.conversation, brand: row.brand } }
  }

  function asItIs(tx: Tx, row: AlarmRow): MoodAlarm {
    tx.unchanged()
    return presentAlarm(row, nameOf)
  }

  return {
    /** Fails with `absent` where the actor may not see the conversation. The words are empty when they were recalled. */
    async toMark(actor: Actor, id: string): Promise<Marked> {
      const row = await queries.alarm(id)
      if (!row) throw fail.absent('absent')
      const { brand } = await conversations.see(actor, row.conversation)
      const [message] = await conversations.messages(row.conversation, { since: row.seq - 1, limit: 1 })
      const words = message?.id === row.message && message.recalledAt === undefined ? wordsOf(message) : ''
      return { id, words, clear: (await terms.of(brand)).clear }
    },

    /** It was none: it ends, this conversation alarms later, and messages like its words count less in the brand. */
    async markFalse(tx: Tx, { id, words, clear }: Marked): Promise<MoodAlarm> {
      const { row, mood } = await lockBoth(tx, id)
      if (row.state === 'false') return asItIs(tx, row)
      const marked = await alarms.mark(tx, row)
      if (words !== '') await queries.addLesson(tx, { alarm: id, brand: row.brand, text: hidePersonal(words), at: tx.now })
      const { state } = readState(mood.state)
      // What was counted wrongly should not make the next message alarm: half of it is taken off.
      const halved = { alarm: null, state: JSON.stringify({ ...state, alarmed: false, average: state.average / 2 }), mood_index: Math.round(mood.mood_index / 2) }
      await keepMood(tx, { queries, conversations }, { ...mood, ...(mood.alarm === id && halved), shift: Math.min(mostShift, mood.shift + shiftStep) }, mood.mood_index, clear)
      tx.about('emotion_alarm', id, ['state'])
      return marked
    },

    /** It was one after all. It goes on where it stood when it was marked, and the conversation is open and has no other. */
    async unmarkFalse(tx: Tx, { id, clear }: Marked): Promise<MoodAlarm> {
      const { row, mood } = await lockBoth(tx, id)
      if (row.state !== 'false') return asItIs(tx, row)
      const isOpen = (await conversations.lock(tx, row.conversation)).state !== 'closed'
      const stands = isOpen && mood.alarm === null && row.ended_at === row.marked_at
      const restored = await alarms.unmark(tx, row, stands)
      await queries.dropLesson(tx, id)
      const { state } = readState(mood.state)
      const average = Math.max(state.average, row.mood_index)
      const again = { alarm: id, state: JSON.stringify({ ...state, alarmed: true, average }), mood_index: Math.min(100, Math.round(average)) }
      await keepMood(tx, { queries, conversations }, { ...mood, ...(stands && again), shift: Math.max(0, mood.shift - shiftStep) }, mood.mood_index, clear)
      tx.about('emotion_alarm', id, ['state'])
      return restored
    },
  }
}

const blankMood: Omit<MoodRow, 'conversation' | 'brand'> = { state: JSON.stringify(startState), mood_index: 0, emotion: 'neutral', alarm: null, shift: 0, hot: null, seq: 0, at: 0, revision: 0 }
