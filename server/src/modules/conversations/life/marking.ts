import type { z } from 'zod'
import type { contactDetails } from '@yanshu/contract/conversations.ts'
import type { Tx } from '../../../host/module.ts'
import { appendNotice } from '../messages/appending.ts'
import { presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { Absence } from '../absence.ts'
import type { ConversationRow } from '../tables.ts'

type Mark = 'agent_read' | 'contact_read' | 'contact_received'

/** Moves a read or received mark forward, never back and never beyond the last message. What is read was received. */
export async function mark(queries: Queries, tx: Tx, row: ConversationRow, which: Mark, seq: number): Promise<void> {
  const to = Math.min(seq, row.seq)
  const changes: Partial<ConversationRow> = {}
  if (to > row[which]) changes[which] = to
  if (which === 'agent_read' && to > row.agent_read) changes.unread = to === row.seq ? 0 : await queries.writtenAfter(tx, row.id, to)
  if (which === 'contact_read' && to > row.contact_received) changes.contact_received = to
  if (Object.keys(changes).length === 0) return
  const next = await queries.save(tx, row, changes)
  tx.announce('conversation.read', { conversation: presentConversation(next) })
}

/** Keeps the contact details that were left while nobody was there, to be followed up. Gives the message that says so. */
export async function leaveDetails(queries: Queries, tx: Tx, row: ConversationRow, details: z.infer<typeof contactDetails>): Promise<{ notice: string }> {
  const next = await queries.save(tx, row, { left_details: JSON.stringify(details), follow_up: 1 })
  const { row: told, id } = await appendNotice(queries, tx, next, 'message_left')
  tx.about('conversation', row.id, ['left_details', 'follow_up'])
  tx.announce('conversation.changed', { conversation: presentConversation(told) })
  return { notice: id }
}

export async function markFollowedUp(queries: Queries, tx: Tx, row: ConversationRow): Promise<ConversationRow> {
  if (row.follow_up === 0) {
    tx.unchanged()
    return row
  }
  const next = await queries.save(tx, row, { follow_up: 0 })
  tx.about('conversation', row.id, ['follow_up'])
  tx.announce('conversation.changed', { conversation: presentConversation(next) })
  return next
}

/** Says whether somebody can take a waiting conversation now; tells the contact once when nobody is here. */
export async function noteNobodyHere(queries: Queries, tx: Tx, row: ConversationRow, absence: Absence): Promise<ConversationRow> {
  if (row.state !== 'waiting' || row.nobody_here === absence) {
    tx.unchanged()
    return row
  }
  let next = await queries.save(tx, row, { nobody_here: absence })
  if (absence === 1) next = (await appendNotice(queries, tx, next, 'nobody_here')).row
  tx.about('conversation', row.id, ['nobody_here'])
  tx.announce('conversation.changed', { conversation: presentConversation(next) })
  return next
}

/** Puts other words in the place of some of the summary, as when what it quotes was taken back. A summary that has not got them stays as it is. */
export async function mendSummary(queries: Queries, tx: Tx, row: ConversationRow, words: string, others: string): Promise<ConversationRow> {
  if (!row.summary?.includes(words)) return row
  const next = await queries.save(tx, row, { summary: row.summary.replace(words, () => others) })
  tx.about('conversation', row.id, ['summary'])
  tx.announce('conversation.changed', { conversation: presentConversation(next) })
  return next
}

/** Keeps a summary for the people who have, or will have, the conversation; one that is there stays. */
export async function addSummary(queries: Queries, tx: Tx, row: ConversationRow, summary: string): Promise<ConversationRow> {
  if (row.summary !== null || row.state === 'bot' || row.state === 'closed') {
    tx.unchanged()
    return row
  }
  const next = await queries.save(tx, row, { summary })
  tx.about('conversation', row.id, ['summary'])
  tx.announce('conversation.changed', { conversation: presentConversation(next) })
  return next
}
