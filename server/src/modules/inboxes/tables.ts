export interface InboxTables {
  inboxes: InboxRow
  inbox_customer_keys: CustomerKeyRow
  page_views: PageViewRow
  pre_chat_answers: PreChatAnswerRow
  inbox_accounts: AccountRow
  channel_state: ChannelStateRow
  channel_locks: ChannelLockRow
  inbound_news: NewsRow
  contact_lines: LineRow
  contact_positions: PositionRow
  inbound_waiting: WaitingRow
  lost_media: LostMediaRow
  pull_lines: PullRow
}
/** A configured channel. */
export interface InboxRow {
  id: string
  channel: string
  name: string
  brand: string
  enabled: number
  /** JSON list of the exact origins that may embed the widget. */
  origins: string
  /** JSON of the widget's look. */
  look: string
  bot_on: number
  reopen_minutes: number
  created_at: number
}
/** A key with which a shop vouches for its customers; the secret is sealed. */
export interface CustomerKeyRow {
  kid: string
  inbox: string
  secret: string
  created_at: number
}
/** A page of the shop that a contact looked at; `url` is without what could be a secret. */
export interface PageViewRow {
  id: string
  contact: string
  /** Made by the browser: a repeat is stored once. */
  client_id: string
  inbox: string
  conversation: string | null
  url: string
  title: string
  at: number
}
/** The contact has answered the pre-chat form; what it answered is the first message of `conversation`. */
export interface PreChatAnswerRow {
  contact: string
  form: string
  conversation: string
  at: number
}
/** The account at a vendor that an inbox is connected to. `secrets` is sealed JSON by name, `secrets_set` says since when. */
export interface AccountRow {
  inbox: string
  /** The vendor's id of it. */
  account: string
  config: string
  secrets: string
  secrets_set: string
  verified_at: number | null
  received_at: number | null
  refused_at: number | null
  refused_why: string | null
}
/** What a channel remembers, sealed; `name` is hashed. */
export interface ChannelStateRow { name: string; value: string; until: number }
export interface ChannelLockRow { name: string; holder: string; until: number }
/** What a vendor told, so that a repeat is known; `raw` is sealed and kept where nobody understood it. */
export interface NewsRow {
  inbox: string
  external_id: string
  kind: string
  at: number
  /** Where it was stored as a message. */
  conversation: string | null
  message: string | null
  raw: string | null
}
/** How a contact is reached over an inbox, and what may be sent there. */
export interface LineRow {
  inbox: string
  /** The vendor's id of the contact. */
  sender: string
  contact: string
  /** The vendor's account that it last wrote to, where the inbox serves several; else empty. */
  account: string
  language: string
  window_limit: number
  window_left: number
  window_until: number
  /** Unfollowed: nothing arrives there. */
  gone: number
  refuses: number
  /** Who has the conversation at the vendor, where it has such states. */
  session: string | null
  colleague: string | null
  /** When the vendor was last asked who it is. */
  profile_at: number | null
  seen_at: number
}
/** Where a contact last was, as its vendor says it. */
export interface PositionRow { contact: string; inbox: string; latitude_e6: number; longitude_e6: number; datum: string; at: number }
/** A message that waits until its files are copied, or behind one that does. */
export interface WaitingRow { id: string; inbox: string; sender: string; external_id: string; told: string; at: number; tries: number; next_at: number }
/** Files that could not be copied in time: `message` says so to the agent, who may try again. */
export interface LostMediaRow { message: string; conversation: string; inbox: string; contact: string; parts: string; at: number }
/** How far a vendor's account was read. `asked` counts the vendor's calls, `done` which of them was followed. */
export interface PullRow {
  inbox: string
  account: string
  cursor_text: string | null
  /** Sealed. */
  ticket: string | null
  ticket_at: number | null
  asked: number
  done: number
  pulled_at: number
  due_at: number
}
