export interface UnderstandingTables {
  understanding_intents: IntentRow
  understanding_phrasings: PhrasingRow
  understanding_terms: TermRow
  understanding_marks: MarkRow
  understanding_models: ModelRow
  understanding_lessons: LessonRow
  understanding_heard: HeardRow
  understanding_counts: CountRow
}

/** `action` and `slots` are JSON. `place` orders those that shipped; others come after them. */
export interface IntentRow {
  id: string
  name: string
  name_en: string | null
  group_name: string
  description: string
  action: string
  slots: string
  enabled: number
  place: number
  revision: number
  /** A removed intent can be brought back; what it was said by may meanwhile belong to others. */
  removed_at: number | null
  updated_at: number
  /** The person who changed it last. */
  updated_by: string | null
}

/** `sameness` is alike for texts that say the same: it stands once in the whole installation. */
export interface PhrasingRow {
  id: string
  intent: string
  text: string
  sameness: string
  language: string
  source: string
  created_at: number
}

/** A word that the shop knows by name. `aliases` is a JSON array, `sameness` of type and name together. */
export interface TermRow {
  id: string
  type: string
  name: string
  aliases: string
  code: string | null
  sameness: string
  updated_at: number
}

/** What there is one of: thresholds, the counter of changes, training under way, what was put in at first. `value` is JSON. */
export interface MarkRow {
  name: string
  value: string
  at: number
}

/** One trained model. `scores`, `reasons` and `report` are JSON; `file` is its key in the file store, null for the one that ships. */
export interface ModelRow {
  id: string
  version: number
  state: string
  trigger_name: string
  made_at: number
  made_by: string | null
  seconds: number
  examples: number
  intents: number
  encoder: string | null
  scores: string
  reasons: string
  file: string | null
  report: string | null
  /** The counter of changes when its texts were read. */
  changes: number
}

/** Texts that ask the same. `learned` is JSON: what approving it added. */
export interface LessonRow {
  id: string
  text: string
  sameness: string
  source: string
  state: string
  count: number
  first_at: number
  last_at: number
  intent: string | null
  entry: string | null
  decided_by: string | null
  decided_at: number | null
  learned: string | null
}

/** A message that is worth learning from; `lesson` once it was put with those that ask the same. */
export interface HeardRow {
  id: string
  message: string
  source: string
  conversation: string
  text: string
  at: number
  intent: string | null
  entry: string | null
  lesson: string | null
}

/** What happened so and so often on a day. `kind`: done, reason, intent, ms, alarm, model. */
export interface CountRow {
  day: string
  kind: string
  name: string
  count: number
}
