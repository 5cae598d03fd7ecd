export interface InboxTables {
  inboxes: InboxRow
  inbox_customer_keys: CustomerKeyRow
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
