import type { Mood, MoodAlarm, MoodPoint, MoodReason } from '@yanshu/contract/emotion.ts'
import { readState } from '@yanshu/nlu/emotion/state.ts'
import type { AlarmRow, MoodRow, PointRow } from './tables.ts'

const mostReasons = 6

/** `clear`: the index at which the brand's alarms end. */
export function presentMood(row: MoodRow, clear: number): Mood {
  const level = row.alarm !== null ? 'alarm' : row.mood_index >= clear ? 'tense' : 'calm'
  return { conversation: row.conversation, level, index: row.mood_index, emotion: row.emotion as Mood['emotion'], seq: row.seq, at: row.at, reasons: reasonsOf(row.state) }
}

/** What drove the index to where it is, from the engine's state. */
export function reasonsOf(state: string): MoodReason[] {
  return readState(state).state.marks.slice(0, mostReasons).map(({ turn, kind, text, weight }) => ({ turn, kind, text, weight: round(weight) }))
}

export function presentPoint(row: PointRow): MoodPoint {
  return {
    message: row.message, seq: row.seq, turn: row.turn, at: row.at, index: row.mood_index, anger: row.anger / 1000, offence: row.offence / 1000,
    emotion: row.emotion as MoodPoint['emotion'], reasons: JSON.parse(row.reasons) as MoodPoint['reasons'], ...(row.excused === 1 && { excused: true as const }),
  }
}

export function presentAlarm(row: AlarmRow, nameOf: (person: string) => string | undefined): MoodAlarm {
  return {
    id: row.id, conversation: row.conversation, brand: row.brand, state: row.state as MoodAlarm['state'], index: row.mood_index, raisedAt: row.raised_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }), message: row.message, seq: row.seq, reasons: JSON.parse(row.reasons) as MoodReason[],
    ...(row.agent_id !== null && { agent: row.agent_id }), ...(row.group_id !== null && { group: row.group_id }), ...(row.moved_to !== null && { movedTo: row.moved_to }),
    ...(row.marked_by !== null && { markedBy: { id: row.marked_by, name: nameOf(row.marked_by) ?? '' } }), ...(row.marked_at !== null && { markedAt: row.marked_at }),
  }
}

/** To one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
