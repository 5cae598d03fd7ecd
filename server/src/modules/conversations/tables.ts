import type { Absence } from './absence.ts'
import type { ConversationView } from '@yanshu/contract/conversations.ts'

export interface ConversationTables {
  conversations: ConversationRow
  messages: MessageRow
  files: FileRow
  conversation_people: PersonRow
  conversation_timers: TimerRow
  labels: LabelRow
  conversation_labels: { label: string; conversation: string }
  notes: NoteRow
  mentions: MentionRow
  wrap_ups: WrapUpRow
  form_answers: FormAnswerRow
  saved_views: SavedViewRow
}

/** One conversation. The contact's name and standing are copied here, kept right by `contact.changed`. */
export interface ConversationRow {
  id: string
  brand: string
  inbox: string
  contact: string
  contact_name: string
  contact_known: number
  contact_blocked: number
  state: string
  group_id: string | null
  agent_id: string | null
  language: string
  seq: number
  agent_read: number
  contact_read: number
  contact_received: number
  /** The contact's messages that no agent has read. */
  unread: number
  revision: number
  last_from: string | null
  last_text: string | null
  last_at: number | null
  /** What the contact wrote last, whoever has spoken since; while people are waited for, rather what it is about than the wish for them. */
  contact_text: string | null
  opened_at: number
  active_at: number
  waiting_since: number | null
  unanswered_since: number | null
  assigned_at: number | null
  /** How long the contact waited for that assignment, ms. */
  waited_ms: number | null
  closed_at: number | null
  page_url: string | null
  page_title: string | null
  goods: string | null
  summary: string | null
  left_details: string | null
  follow_up: number
  /** Of those who could take it: 0 somebody does, 1 nobody is here, 2 whoever is here is busy. */
  nobody_here: Absence
  reason: string | null
  /** Why it last came to people: to the queue, or to an agent at once. */
  handed_reason: string | null
  /** The bot answers first in this conversation. */
  bot_on: number
  /** A message within this time after closing reopens it, ms. */
  reopen_ms: number
  priority: number
  /** JSON lists of ids: labels on it, colleagues who may write beside the agent, colleagues named in its notes. Null is none. */
  labels: string | null
  helpers: string | null
  mentioned: string | null
  snoozed_until: number | null
  /** The offered transfer, as JSON. */
  offer: string | null
  merged_into: string | null
  rating: number | null
  wrapped_up: number
  /** When the contact was told that it will be closed for silence. */
  warned_at: number | null
  /** The colleague who has the contact in the vendor's own client by name; empty where nobody has told it. */
  elsewhere: string | null
}

/** One message. `digest` tells whether a repeated client id came with the same body. A recalled one keeps its parts. */
export interface MessageRow {
  id: string
  conversation: string
  seq: number
  at: number
  sender: string
  author_id: string
  author_name: string
  client_id: string
  digest: string
  parts: string
  quote: string | null
  bot: string | null
  recalled_at: number | null
}

/** An uploaded file; `conversation` while a message there shows it. `owner` uploaded it. */
export interface FileRow {
  id: string
  storage_key: string
  name: string
  content_type: string
  size: number
  sha256: string
  owner: string
  conversation: string | null
  created_at: number
}

/** Somebody who sees a conversation beside its agent and group; the row of the conversation lists the same people. */
export interface PersonRow {
  person: string
  role: 'helper' | 'mentioned' | 'offer'
  conversation: string
}

/** What becomes due in a conversation. */
export interface TimerRow {
  conversation: string
  kind: 'snooze' | 'offer'
  due_at: number
}

export interface LabelRow {
  id: string
  name: string
  color: string
  created_at: number
}

/** What colleagues wrote beside a conversation, after its message `after_seq`. A removed one keeps its text. */
export interface NoteRow {
  id: string
  conversation: string
  at: number
  kind: string
  author_id: string
  author_name: string
  client_id: string
  text: string
  mentions: string
  after_seq: number
  edited_at: number | null
  removed_at: number | null
}

export interface MentionRow {
  person: string
  note: string
  read_at: number | null
}

/** The wrap-up form (小结) as its agent filled it in; `answers` as `checkValues` gave them. */
export interface WrapUpRow {
  conversation: string
  form: string
  answers: string
  by_id: string
  at: number
}

/** The contact's answer to the form in `message`: one. */
export interface FormAnswerRow {
  message: string
  conversation: string
  form: string
  answers: string
  at: number
}

/** A view of the list with its filter (JSON) under a name. Everybody's has neither group nor owner. */
export interface SavedViewRow {
  id: string
  name: string
  view: ConversationView
  filter: string
  group_id: string | null
  owner: string | null
  /** `all`, the group's or the owner's id: a name is unique in its place. */
  place: string
  position: number
  created_at: number
  changed_at: number
}
