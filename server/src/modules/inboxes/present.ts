import type { Language } from '@yanshu/contract/errors.ts'
import type { Brand, Inbox } from '@yanshu/contract/brands.ts'
import type { WidgetLook } from '@yanshu/contract/visitor.ts'
import type { CustomerKeyRow, InboxRow } from './tables.ts'

export function presentInbox(row: InboxRow, keys: readonly CustomerKeyRow[], isConnected = false): Inbox {
  return {
    id: row.id, channel: row.channel, name: row.name, brand: row.brand, enabled: row.enabled === 1, origins: JSON.parse(row.origins) as string[],
    look: JSON.parse(row.look) as Inbox['look'], botOn: row.bot_on === 1, reopenMinutes: row.reopen_minutes,
    customerKeys: keys.filter((key) => key.inbox === row.id).map((key) => key.kid),
    ...(row.channel !== 'web' && { connected: isConnected }),
  }
}

/** What the widget needs to draw itself, in the words for readers of `language`. What the inbox leaves out is the brand's. */
export function presentLook(inbox: Inbox, brand: Pick<Brand, 'name' | 'theme'>, botOn: boolean, language: Language): WidgetLook {
  const { english, ...look } = inbox.look
  return { brandName: brand.name, ...brand.theme, ...look, ...(language === 'en-US' && english), botOn: botOn && inbox.botOn }
}
