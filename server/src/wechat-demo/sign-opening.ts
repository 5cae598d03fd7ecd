import type { Parts } from '../app.ts'
import { writeCarried } from '../modules/inboxes/intake/carried.ts'
import { shopKey } from '../shop-key.ts'

const goodForMs = 10 * 60_000

/**
 * What the demo shop's own server does when a chat is opened from a page of it: signs where the customer is, or that the shopper of the same
 * name is signed in. `account` is an appid or a kf account; undefined where no inbox is connected to it.
 */
export async function signOpening(parts: Parts, account: string, { person, place }: { person: string; place?: { latitude: number; longitude: number } }): Promise<string | undefined> {
  const inbox = await inboxOf(parts, account)
  if (inbox === undefined) return undefined
  const { kid, secret } = await shopKey(parts, inbox)
  const says = place ? { place: { ...place, datum: 'gcj02' as const } } : { customer: { id: `shopper-${person}`, name: undefined } }
  return writeCarried(says, { inbox, kid, secret, end: parts.clock.now() + goodForMs })
}

async function inboxOf({ inboxes, vendors: { accounts } }: Parts, account: string): Promise<string | undefined> {
  for (const { id } of await inboxes.list()) {
    const connection = await accounts.find(id)
    if (connection && (connection.account === account || connection.channel.account?.serves?.(connection.config) === account)) return id
  }
  return undefined
}
