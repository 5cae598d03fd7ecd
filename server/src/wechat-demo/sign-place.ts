import type { Parts } from '../app.ts'
import { writeCarriedPlace } from '../modules/inboxes/intake/carried.ts'
import { shopKey } from '../shop-key.ts'

const minutesMs = 10 * 60_000

/**
 * What the demo shop's own server does for a page of its mini program: signs where the customer is, for the chat that the page opens.
 * Undefined where no inbox is connected to that mini program.
 */
export async function signPlace(parts: Parts, appid: string, { latitude, longitude }: { latitude: number; longitude: number }): Promise<string | undefined> {
  const inbox = await inboxOf(parts, appid)
  if (inbox === undefined) return undefined
  const { kid, secret } = await shopKey(parts, inbox)
  return writeCarriedPlace({ latitude, longitude, datum: 'gcj02' }, { inbox, kid, secret, end: parts.clock.now() + minutesMs })
}

async function inboxOf({ inboxes, vendors: { accounts } }: Parts, appid: string): Promise<string | undefined> {
  for (const { id, channel } of await inboxes.list()) if (channel === 'wechat-mini' && (await accounts.find(id))?.account === appid) return id
  return undefined
}
