import type { Inbox } from '@yanshu/contract/brands.ts'
import type { WidgetLook } from '@yanshu/contract/visitor.ts'
import type { CustomerKeyRow, InboxRow } from './tables.ts'

export function presentInbox(row: InboxRow, keys: readonly CustomerKeyRow[]): Inbox {
  return {
    id: row.id, channel: 'web', name: row.name, brand: row.brand, enabled: row.enabled === 1, origins: JSON.parse(row.origins) as string[],
    look: JSON.parse(row.look) as Inbox['look'], botOn: row.bot_on === 1, reopenMinutes: row.reopen_minutes,
    customerKeys: keys.filter((key) => key.inbox === row.id).map((key) => key.kid),
  }
}

/** What the widget needs to draw itself. */
export function presentLook(inbox: Inbox, brandName: string, botOn: boolean): WidgetLook {
  return { brandName, ...inbox.look, botOn: botOn && inbox.botOn }
}
