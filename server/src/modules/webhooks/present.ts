import type { Delivery, Webhook } from '@yanshu/contract/webhooks.ts'
import type { DeliveryRow, WebhookRow } from './tables.ts'

/** The webhook without its secrets. `now`, `pausedUntil`: ms UTC. */
export function presentWebhook(row: WebhookRow, now: number, pausedUntil?: number): Webhook {
  return {
    id: row.id, description: row.description, url: row.url, events: JSON.parse(row.events) as Webhook['events'], brands: JSON.parse(row.brands) as string[], on: row.is_on === 1,
    ...(row.off_reason !== null && { offReason: row.off_reason as Webhook['offReason'] & {} }),
    ...(row.failing_since !== null && { failingSince: row.failing_since }),
    ...(pausedUntil !== undefined && { pausedUntil }),
    ...(row.old_secret !== null && row.old_secret_until !== null && row.old_secret_until > now && { oldSecretUntil: row.old_secret_until }),
    createdAt: row.created_at,
  }
}

/** `earliest`, ms UTC: now, or when the pause of its webhook ends; nothing is sent before. */
export function presentDelivery(row: Omit<DeliveryRow, 'body'>, earliest: number): Delivery {
  return {
    id: row.id, type: row.type as Delivery['type'], state: row.state as Delivery['state'], at: row.created_at, attempts: row.attempts,
    ...(row.state === 'waiting' && row.claim === '' && { nextAt: Math.max(row.next_at, earliest) }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.status !== null && { status: row.status }),
    ...(row.error !== null && { error: row.error as Delivery['error'] & {} }),
    ...(row.duration_ms !== null && { durationMs: row.duration_ms }),
  }
}
