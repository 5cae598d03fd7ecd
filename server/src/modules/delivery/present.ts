import type { Delivery, DeliveryState } from '@yanshu/contract/delivery.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { DeliveryRow } from './tables.ts'

/** What became of a message; undefined for a greeting, which is none. */
export function presentDelivery(row: DeliveryRow): Delivery | undefined {
  if (row.conversation === null) return undefined
  return {
    id: row.id, conversation: row.conversation, inbox: row.inbox, contact: row.contact, state: row.state as DeliveryState, at: row.at, tries: row.tries,
    ...(row.reason !== null && { reason: row.reason as SendReason }), ...(row.vendor_code !== null && { vendorCode: row.vendor_code }),
    ...(row.vendor_note !== null && { vendorNote: row.vendor_note }), ...(row.state === 'failed' && row.done > 0 && { partly: true as const }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  }
}
