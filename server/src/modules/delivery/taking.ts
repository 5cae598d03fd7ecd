import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { OutboundMessage, VendorRequest } from '@yanshu/channels/sending.ts'
import type { Tx } from '../../host/module.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import type { Lines } from '../inboxes/intake/lines.ts'
import { composeMessage, mergeFirst, refusalOf } from './composing.ts'
import type { Queries } from './queries.ts'
import { lineOf } from './queueing.ts'
import type { DeliveryLineRow, DeliveryRow } from './tables.ts'
import { tell } from './telling.ts'

/** One request that goes out now, and whose it is. */
export interface Job {
  line: DeliveryLineRow
  connection: Connection
  lead: DeliveryRow
  requests: readonly VendorRequest[]
  /** Which of them, and for the how manieth time. */
  place: number
  attempt: number
}
/** `again`: something came to its end without a request, and there may be more. */
export type Taken = Job | 'again' | undefined

/** A request that was not answered for so long was cut off by the end of its process. */
export const claimMs = 45_000

/** `base`: this installation's address, for links without a host. */
export interface TakingDeps {
  queries: Queries
  lines: Pick<Lines, 'lock' | 'spend'>
  /** The contact of a conversation as it is in the transaction. */
  contactOf(tx: Tx, conversation: string): Promise<string>
  base: string | undefined
  /** Where a file is read below it. */
  filePath(file: string): string
}

/** Takes the next request of a line, if the line is due and nobody else has it. */
export async function takeNext({ queries, lines, contactOf, base, filePath }: TakingDeps, tx: Tx, due: DeliveryLineRow, connection: Connection | undefined, claim: string): Promise<Taken> {
  const there = await queries.lockLine(tx, due.line)
  if (!there || there.due_at > tx.now) return undefined
  const rows = await queries.waiting(tx, there.line)
  const [first] = rows
  if (!first) {
    await queries.closeLine(tx, there.line)
    return undefined
  }
  if (!connection) return end(queries, tx, await queries.together(tx, first.id), 'failed', 'credentials_wrong')
  const rest = await queries.rest(tx, accountOf(connection))
  if (rest && rest.until > tx.now) return wait(queries, tx, there, first, rest.until, rest.reason)
  const job = first.requests === null ? await begin({ queries, lines, contactOf, base, filePath }, tx, rows, connection) : await resume({ queries, lines }, tx, first, connection)
  if (job === 'again') return 'again'
  await queries.save(tx, [job.lead.id], { under_way: 1 })
  const line = { ...there, claim, due_at: tx.now + claimMs }
  await queries.setLine(tx, line.line, line)
  return { ...job, line, connection }
}
type Chosen = Pick<Job, 'lead' | 'requests' | 'place' | 'attempt'>

/** The first that waits becomes requests, with those that may go with it. */
async function begin({ queries, lines, contactOf, base, filePath }: TakingDeps, tx: Tx, rows: readonly DeliveryRow[], connection: Connection): Promise<Chosen | 'again'> {
  const first = rows[0]!
  const way = await lines.lock(tx, first.inbox, first.contact)
  // The contact turned out to be another one a moment ago, whose line this belongs to.
  const contact = way || first.conversation === null ? first.contact : await contactOf(tx, first.conversation)
  if (contact !== first.contact) {
    await queries.moveLine(tx, first, { inbox: first.inbox, contact, line: lineOf(first.inbox, contact) })
    return 'again'
  }
  const refused = refusalOf(first, connection, way, tx.now)
  if (refused !== undefined || !way) return end(queries, tx, [first], 'failed', refused ?? 'unknown_contact')
  const merged = mergeFirst(rows, connection.channel.capabilities.merges === true, connection.channel.capabilities.textBytes)
  const requests = encode(connection, composeMessage(merged, connection, way, base, filePath))
  if (!requests) return end(queries, tx, merged, 'failed', 'request_wrong')
  if (requests.length === 0) return end(queries, tx, merged, 'dropped')
  // What a person wrote arrives whole or is told not to have.
  if (first.said_by === 'agent' && requests.some(({ cut }) => cut)) return end(queries, tx, [first], 'failed', 'beyond_sends')
  await queries.save(tx, [first.id], { requests: JSON.stringify(requests) })
  await queries.save(tx, merged.slice(1).map(({ id }) => id), { lead: first.id })
  return { lead: { ...first, requests: JSON.stringify(requests) }, requests, place: 0, attempt: 1 }
}

/** Undefined where the channel stumbles over it: what comes behind must not wait for it. */
function encode({ channel, config }: Connection, message: OutboundMessage): readonly VendorRequest[] | undefined {
  try {
    return channel.outbound!.encode(config, message)
  } catch {
    return undefined
  }
}

/** Goes on where it was. Of a request that was under way nobody knows: it is repeated only where the vendor drops repeats. */
async function resume({ queries, lines }: Pick<TakingDeps, 'queries' | 'lines'>, tx: Tx, lead: DeliveryRow, { channel }: Connection): Promise<Chosen | 'again'> {
  const requests = JSON.parse(lead.requests!) as VendorRequest[]
  if (lead.under_way === 1 && !channel.outbound!.repeatable) {
    const way = await lines.lock(tx, lead.inbox, lead.contact)
    if (way) await lines.spend(tx, way, requests[lead.done]!.costs)
    return end(queries, tx, await queries.together(tx, lead.id), 'failed', 'uncertain')
  }
  if ((await leaveOutRecalled(queries, tx, lead.id)) !== 'as_it_is') return 'again'
  const { done: place } = lead
  return { lead, requests: lead.under_way === 1 ? requests.with(place, { ...requests[place]!, mayBeThere: true }) : requests, place, attempt: lead.tries + 1 + lead.under_way }
}

async function wait(queries: Queries, tx: Tx, line: DeliveryLineRow, first: DeliveryRow, until: number, reason: string): Promise<undefined> {
  await queries.setLine(tx, line.line, { due_at: until, claim: '' })
  if (first.reason === reason) return
  await queries.save(tx, [first.id], { reason })
  tell(tx, [first], 'waiting')
}

/** They came to their end. */
export async function end(queries: Queries, tx: Tx, rows: readonly DeliveryRow[], state: 'sent' | 'failed' | 'dropped', reason?: SendReason, more: Partial<DeliveryRow> = {}): Promise<'again'> {
  await queries.save(tx, rows.map(({ id }) => id), { state, reason: reason ?? null, under_way: 0, ended_at: tx.now, ...more })
  tell(tx, rows, state)
  return 'again'
}

/**
 * Takes what was recalled meanwhile out of a message that has not wholly gone out. `gone`: nothing of it goes out any more; `anew`: what is left
 * becomes requests again; `as_it_is`: nothing was recalled, or a part that holds other texts, too, went out before.
 */
export async function leaveOutRecalled(queries: Queries, tx: Tx, lead: string): Promise<'gone' | 'anew' | 'as_it_is'> {
  const group = (await queries.together(tx, lead)).filter(({ state }) => state === 'waiting' || state === 'held')
  const recalled = group.filter(({ parts }) => parts === null)
  const isAll = recalled.length === group.length
  if (recalled.length === 0 || (!isAll && group.some(({ done }) => done > 0))) return 'as_it_is'
  await queries.save(tx, group.map(({ id }) => id), { lead: null, requests: null, under_way: 0 })
  await end(queries, tx, recalled, 'dropped')
  return isAll ? 'gone' : 'anew'
}

/** One account at a vendor, whichever inboxes it serves. */
export function accountOf({ channel, account }: Connection): string {
  return `${channel.name}:${account}`
}
