export interface WebhookTables {
  webhooks: WebhookRow
  webhook_deliveries: DeliveryRow
}
export interface WebhookRow {
  id: string
  description: string
  url: string
  /** JSON lists: public event names; brands, empty for all. */
  events: string
  brands: string
  is_on: number
  off_reason: string | null
  failing_since: number | null
  /** Sealed. The old one signs as well until its time is over. */
  secret: string
  old_secret: string | null
  old_secret_until: number | null
  created_at: number
}
/** One event for one webhook. */
export interface DeliveryRow {
  id: string
  webhook: string
  /** `<lane>:<no>` of the event, so that it is noted once. */
  event: string
  type: string
  /** Exactly what is sent and signed. */
  body: string
  state: string
  attempts: number
  /** When it is due; while it is being sent, when others may think that the sender is gone. */
  next_at: number
  /** Who sends it, as a random mark; empty when nobody does. */
  claim: string
  status: number | null
  error: string | null
  duration_ms: number | null
  created_at: number
  ended_at: number | null
}
