import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { EmotionTerms, MoodAlarm } from '@yanshu/contract/emotion.ts'
import { newId } from '../../../base/ids.ts'
import type { Tx } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import { presentAlarm, reasonsOf } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { AlarmRow, MoodRow } from '../tables.ts'

export interface AlarmDeps {
  queries: Queries
  conversations: Pick<Conversations, 'lock' | 'setPriority' | 'setGroup' | 'escalate'>
  nameOf(person: string): string | undefined
}

/** What was found out about the senior group before the transaction. `holds`: the agent who has it is one of the group. */
export interface Seniors { group?: string; holds: boolean }

/** Alarms: raised, ended, restored. Each changes the mood's row in the caller's hands, and the conversation itself. */
export function createAlarms({ queries, conversations, nameOf }: AlarmDeps) {
  function tellChange(tx: Tx, before: AlarmRow, row: AlarmRow, conversation: Conversation): MoodAlarm {
    const alarm = presentAlarm(row, nameOf)
    tx.announce('emotion.alarm_changed', { alarm, conversation, was: before.state as MoodAlarm['state'] })
    return alarm
  }

  /** Sets the priority where it is higher, and moves it to the seniors. Gives the group it went to. */
  async function act(tx: Tx, current: Conversation, terms: EmotionTerms, { group, holds }: Seniors): Promise<string | undefined> {
    if (terms.priority > current.priority) await conversations.setPriority(tx, tx.actor, current.id, terms.priority)
    if (group === undefined || terms.move === 'never' || current.group === group) return undefined
    if (current.state === 'bot') await conversations.setGroup(tx, current.id, group)
    else if (current.state === 'waiting' || (terms.move === 'always' && !holds)) await conversations.escalate(tx, current.id, group)
    else return undefined
    return group
  }

  return {
    /** The index has reached the level with message `seq`: on record, first in line, with the seniors. Gives the alarm's id. */
    async raise(tx: Tx, mood: MoodRow, message: { id: string; seq: number }, terms: EmotionTerms, seniors: Seniors): Promise<string> {
      const current = await conversations.lock(tx, mood.conversation)
      const isOpen = current.state !== 'closed'
      const movedTo = isOpen ? await act(tx, current, terms, seniors) : undefined
      const after = await conversations.lock(tx, mood.conversation)
      const row: AlarmRow = {
        id: newId(), conversation: mood.conversation, brand: mood.brand, message: message.id, seq: message.seq, mood_index: mood.mood_index, reasons: JSON.stringify(reasonsOf(mood.state)),
        state: isOpen ? 'raised' : 'closed', raised_at: tx.now, ended_at: isOpen ? null : tx.now, agent_id: current.agent ?? null, group_id: current.group ?? null, moved_to: movedTo ?? null,
        priority_was: current.priority, priority_set: after.priority, marked_by: null, marked_at: null,
      }
      await queries.addAlarm(tx, row)
      tx.about('conversation', mood.conversation, ['mood', ...(after.priority !== current.priority ? ['priority'] : []), ...(movedTo === undefined ? [] : ['group'])])
      tx.announce('emotion.alarm', { alarm: presentAlarm(row, nameOf), conversation: after })
      return row.id
    },

    /** The contact calmed, or the conversation is over. What was moved stays where it is. */
    async end(tx: Tx, id: string, why: 'calmed' | 'closed'): Promise<void> {
      const row = await queries.lockAlarm(tx, id)
      const ended = await queries.saveAlarm(tx, row, { state: why, ended_at: tx.now })
      tellChange(tx, row, ended, await conversations.lock(tx, row.conversation))
    },

    /** Somebody says that it was none: the priority goes back, unless somebody has set another since. */
    async mark(tx: Tx, row: AlarmRow): Promise<MoodAlarm> {
      const current = await conversations.lock(tx, row.conversation)
      if (row.state === 'raised' && current.state !== 'closed' && current.priority === row.priority_set && row.priority_set !== row.priority_was) {
        await conversations.setPriority(tx, tx.actor, row.conversation, row.priority_was)
      }
      const marked = await queries.saveAlarm(tx, row, { state: 'false', ended_at: row.ended_at ?? tx.now, marked_by: tx.actor.id, marked_at: tx.now })
      return tellChange(tx, row, marked, await conversations.lock(tx, row.conversation))
    },

    /** It was one after all; `stands`: it goes on. */
    async unmark(tx: Tx, row: AlarmRow, stands: boolean): Promise<MoodAlarm> {
      const current = await conversations.lock(tx, row.conversation)
      if (stands && current.priority === row.priority_was && row.priority_set !== row.priority_was) await conversations.setPriority(tx, tx.actor, row.conversation, row.priority_set)
      const state = stands ? 'raised' : current.state === 'closed' ? 'closed' : 'calmed'
      const restored = await queries.saveAlarm(tx, row, { state, ended_at: stands ? null : row.ended_at, marked_by: null, marked_at: null })
      return tellChange(tx, row, restored, await conversations.lock(tx, row.conversation))
    },
  }
}
export type Alarms = ReturnType<typeof createAlarms>
