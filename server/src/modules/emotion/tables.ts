export interface EmotionTables {
  emotion_conversations: MoodRow
  emotion_messages: PointRow
  emotion_alarms: AlarmRow
  emotion_terms: TermsRow
  emotion_lessons: LessonRow
}

/** How a conversation's contact is. `state` is the engine's, as JSON; it holds words of the last turns. */
export interface MoodRow {
  conversation: string
  brand: string
  state: string
  mood_index: number
  emotion: string
  /** The alarm that stands; null while none does. */
  alarm: string | null
  /** Points that the level of alarm lies higher here, after alarms that were none. */
  shift: number
  /** 1 while it is open and worth showing in lists, else null. */
  hot: number | null
  /** The last message that was taken in. */
  seq: number
  at: number
  revision: number
}

/** One message of a contact. `anger` and `offence` in thousandths. */
export interface PointRow {
  message: string
  conversation: string
  seq: number
  turn: number
  at: number
  mood_index: number
  anger: number
  offence: number
  emotion: string
  excused: number
  /** JSON: what in its words counted. */
  reasons: string
}

export interface AlarmRow {
  id: string
  conversation: string
  brand: string
  message: string
  seq: number
  mood_index: number
  /** JSON. */
  reasons: string
  state: string
  raised_at: number
  ended_at: number | null
  /** Whoever had it, and where it was and went. */
  agent_id: string | null
  group_id: string | null
  moved_to: string | null
  /** The priority before and after. */
  priority_was: number
  priority_set: number
  marked_by: string | null
  marked_at: number | null
}

/** What a brand does on an alarm: as JSON what was entered. */
export interface TermsRow {
  brand: string
  terms: string
  revision: number
  updated_at: number
}

/** What somebody wrote whose alarm was none: like texts count less. */
export interface LessonRow {
  alarm: string
  brand: string
  text: string
  at: number
}
