import type { Part } from '@yanshu/contract/messages.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import { windowRefusal } from '@yanshu/channels/reply-window.ts'
import type { OutboundMessage } from '@yanshu/channels/sending.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import type { Line } from '../inboxes/intake/lines.ts'
import type { DeliveryRow } from './tables.ts'

/** Parts of messages that are merged into one. */
const mergedParts = 20
/** A text that a vendor's request cannot hold is split into so many, whatever may still be sent; what a person wrote goes out whole as far as may be. */
const textRequests = 2
const heavy = new Set<Part['type']>(['image', 'voice', 'file', 'goods', 'location', 'satisfaction'])

/**
 * The first that waits with those behind it that may go out as one message: each request costs one of few sends. No more of them than one
 * text holds (`mostBytes`), for what is beyond would be cut off.
 */
export function mergeFirst(rows: readonly DeliveryRow[], merges: boolean, mostBytes = Infinity): DeliveryRow[] {
  const [first, ...others] = rows
  if (!first) return []
  const merged = [first]
  if (!merges || first.code !== null || first.insisted === 1) return merged
  let [count, bytes] = [partsOf(first).length, bytesOf(first)]
  for (const row of others) {
    count += partsOf(row).length
    bytes += bytesOf(row)
    const isAlike = row.said_by === first.said_by && row.conversation === first.conversation && row.code === null && row.requests === null && row.lead === null && row.insisted === 0
    if (!isAlike || count > mergedParts || bytes > mostBytes) break
    merged.push(row)
  }
  return merged
}

/** As text; of what is none roughly, and rather too many. */
function bytesOf(row: DeliveryRow): number {
  return partsOf(row).reduce((sum, part) => sum + Buffer.byteLength(part.type === 'text' ? part.text : JSON.stringify(part)) + 1, 0)
}

export function partsOf({ parts }: Pick<DeliveryRow, 'parts'>): Part[] {
  return parts === null ? [] : JSON.parse(parts) as Part[]
}

/** Why nothing may go out to the contact now, as far as we know. A person who insists has the vendor asked. */
export function refusalOf(row: DeliveryRow, { channel }: Connection, way: Line | undefined, now: number): SendReason | undefined {
  if (!way) return 'unknown_contact'
  if (row.code !== null) return (row.code_until ?? 0) <= now ? 'code_expired' : undefined
  if (row.insisted === 1) return undefined
  if (way.closed) return way.closed === 'gone' ? 'not_following' : 'refused_by_contact'
  return channel.capabilities.windows ? windowRefusal(way.window, 1, now) : undefined
}

/** Messages as the one that the channel encodes. `base` is this installation's address, for links without a host; `filePath` where a file is read below it. */
export function composeMessage(rows: readonly DeliveryRow[], { channel }: Connection, way: Line, base: string | undefined, filePath?: (file: string) => string): OutboundMessage {
  const first = rows[0]!
  const parts = rows.flatMap(partsOf)
  const left = channel.capabilities.windows && first.code === null ? Math.max(1, way.window?.left ?? 1) : Infinity
  const isShort = first.said_by !== 'agent' && channel.capabilities.merges
  const most = isShort && !parts.some(({ type }) => heavy.has(type)) ? Math.min(left, textRequests) : left
  return {
    id: first.round === 0 ? first.id : `${first.id}-${first.round}`, recipient: way.sender, from: first.said_by as OutboundMessage['from'], language: way.language, parts,
    ...(way.account !== undefined && { account: way.account }), ...(first.code !== null && { code: first.code }), ...(most !== Infinity && { sendsLeft: most }),
    ...(base !== undefined && { base, ...(filePath && fileUrls(parts, (file) => new URL(filePath(file), base).href)) }),
  }
}

function fileUrls(parts: readonly Part[], addressOf: (file: string) => string): Pick<OutboundMessage, 'fileUrls'> {
  const files = parts.flatMap((part) => ('file' in part ? part.file : []))
  return files.length === 0 ? {} : { fileUrls: Object.fromEntries(files.map((file) => [file, addressOf(file)])) }
}
