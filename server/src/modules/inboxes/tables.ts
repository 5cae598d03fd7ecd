export interface InboxTables {
  inboxes: InboxRow
  inbox_customer_keys: CustomerKeyRow
  page_views: PageViewRow
  pre_chat_answers: PreChatAnswerRow
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
