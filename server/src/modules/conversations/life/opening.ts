import type { Goods } from '@yanshu/contract/messages.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import { cleanPageAddress } from '../../../base/page-address.ts'
import { newId } from '../../../base/ids.ts'
import type { Tx } from '../../../host/module.ts'
import { presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { ConversationRow } from '../tables.ts'

/** Who opens a conversation where. */
export interface Opening {
  inbox: string
  brand: string
  contact: { id: string; name: string; known: boolean; blocked: boolean }
  language: Language
  botOn: boolean
  reopenMs: number
}
export interface PageContext {
  page?: { url: string; title: string }
  goods?: Goods
}

/** The contact's conversation in the inbox that can still take a message; a new one if there is none. */
export async function openConversation(queries: Queries, tx: Tx, opening: Opening, context: PageContext): Promise<ConversationRow> {
  const latest = await presentOne(queries, tx, opening)
  if (!latest) return begin(queries, tx, opening, context)
  tx.unchanged()
  return tellContext(queries, tx, latest, context)
}

/** The contact's conversation in the inbox that can still take a message. */
export async function presentOne(queries: Queries, tx: Tx, { contact, inbox }: { contact: { id: string }; inbox: string }): Promise<ConversationRow | undefined> {
  const latest = await goingOn(queries, tx, await queries.latestOf(tx, contact.id, inbox))
  return latest && !isOver(latest, tx.now) ? latest : undefined
}

/** A new conversation. */
export async function begin(queries: Queries, tx: Tx, opening: Opening, context: PageContext = {}): Promise<ConversationRow> {
  const row = { ...newRow(opening, tx.now), ...contextColumns(context) }
  await queries.insert(tx, row)
  tx.about('conversation', row.id, ['state'])
  tx.announce('conversation.opened', { conversation: presentConversation(row) })
  return row
}

/** The conversation, or the one of the same inbox into which it was merged. */
async function goingOn(queries: Queries, tx: Tx, row: ConversationRow | undefined): Promise<ConversationRow | undefined> {
  let now = row
  for (let steps = 0; now && now.merged_into !== null && steps < 5; steps++) {
    const target = await queries.lock(tx, now.merged_into)
    if (target.inbox !== now.inbox) return now
    now = target
  }
  return now
}

/** Whether a closed conversation can no longer be reopened by a message. One that a colleague goes on with elsewhere is not over. */
export function isOver(row: Pick<ConversationRow, 'state' | 'closed_at' | 'reopen_ms' | 'merged_into' | 'elsewhere'>, now: number): boolean {
  return row.state === 'closed' && row.elsewhere === null && (row.merged_into !== null || now > (row.closed_at ?? 0) + row.reopen_ms)
}

/** Stores the page and the goods that the contact looks at; announces only what changed. */
export async function tellContext(queries: Queries, tx: Tx, row: ConversationRow, context: PageContext): Promise<ConversationRow> {
  const columns = contextColumns(context)
  const same = Object.entries(columns).every(([name, value]) => row[name as keyof ConversationRow] === value)
  if (same) return row
  const next = await queries.save(tx, row, columns)
  tx.announce('conversation.changed', { conversation: presentConversation(next) })
  return next
}

function contextColumns({ page, goods }: PageContext): Partial<ConversationRow> {
  const url = page && cleanPageAddress(page.url)
  return {
    ...(page && url !== undefined && { page_url: url, page_title: page.title }),
    ...(goods && { goods: JSON.stringify(goods) }),
  }
}

function newRow({ inbox, brand, contact, language, botOn, reopenMs }: Opening, now: number): ConversationRow {
  return {
    id: newId(), brand, inbox, contact: contact.id, contact_name: contact.name, contact_known: contact.known ? 1 : 0, contact_blocked: contact.blocked ? 1 : 0,
    state: 'bot', group_id: null, agent_id: null, language, seq: 0, agent_read: 0, contact_read: 0, contact_received: 0, unread: 0, revision: 0,
    last_from: null, last_text: null, last_at: null, contact_text: null, opened_at: now, active_at: now, waiting_since: null, unanswered_since: null,
    assigned_at: null, waited_ms: null, closed_at: null, page_url: null, page_title: null, goods: null, summary: null, left_details: null,
    follow_up: 0, nobody_here: 0, reason: null, handed_reason: null, bot_on: botOn ? 1 : 0, reopen_ms: reopenMs,
    priority: 0, labels: null, helpers: null, mentioned: null, snoozed_until: null, offer: null, merged_into: null, rating: null, wrapped_up: 0, warned_at: null, elsewhere: null,
  }
}
