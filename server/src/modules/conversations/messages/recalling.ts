import { recallWindowMs, type Part } from '@yanshu/contract/messages.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { mustSee } from '../access.ts'
import { presentConversation, presentMessage, previewOf } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { ConversationRow, MessageRow } from '../tables.ts'
import { appendNotice } from './appending.ts'

/** Recalls one's own message within two minutes. The record keeps it; a notice with its own `seq` tells every client. */
export async function recall(queries: Queries, tx: Tx, actor: Actor, conversation: string, message: string): Promise<{ id: string; seq: number }> {
  const row = await queries.lock(tx, conversation)
  mustSee(actor, presentConversation(row))
  const found = await queries.messageById(tx, message)
  if (!found || found.conversation !== row.id) throw fail.absent('absent')
  if (found.author_id !== actor.id) throw fail.refused('recall_not_yours')
  if (found.recalled_at === null && tx.now - found.at > recallWindowMs) throw fail.refused('recall_too_late')
  return takeBack(queries, tx, row, found)
}

/** Follows a recall that a vendor has let happen: hidden here too, however late the news comes. */
export async function recallAsVendor(queries: Queries, tx: Tx, conversation: string, message: string): Promise<void> {
  const row = await queries.lock(tx, conversation)
  const found = await queries.messageById(tx, message)
  if (found?.conversation === row.id) await takeBack(queries, tx, row, found)
}

async function takeBack(queries: Queries, tx: Tx, row: ConversationRow, found: MessageRow): Promise<{ id: string; seq: number }> {
  if (found.recalled_at !== null) {
    tx.unchanged()
    const notice = await queries.sentBefore(tx, row.id, 'system', `recall-${found.id}`)
    return { id: notice?.id ?? found.id, seq: notice?.seq ?? found.seq }
  }
  const blank = await hide(queries, tx, row, found)
  tx.announce('message.recalled', { message: presentMessage({ ...found, recalled_at: tx.now }), conversation: presentConversation(blank) })
  const notice = await appendNotice(queries, tx, blank, 'recalled', { message: found.id, by: found.sender }, `recall-${found.id}`)
  tx.about('message', found.id, ['recalled_at'])
  return { id: notice.id, seq: notice.seq }
}

/** Everywhere that its words or files could still be read: itself, the list, what quotes it, its files' addresses. */
async function hide(queries: Queries, tx: Tx, row: ConversationRow, message: MessageRow): Promise<ConversationRow> {
  await queries.markRecalled(tx, message.id)
  await queries.emptyQuotes(tx, message)
  const files = (JSON.parse(message.parts) as Part[]).flatMap((part) => (part.type === 'image' || part.type === 'file' || part.type === 'voice' ? part.file : []))
  for (const file of files) await queries.takeBackFile(tx, row.id, file)
  const isLast = !(await queries.spokenAfter(tx, row.id, message.seq))
  const isSaid = message.sender === 'contact' && row.contact_text !== null && wordsOf(JSON.parse(message.parts) as Part[]).includes(row.contact_text)
  const isUnread = message.sender === 'contact' && message.seq > row.agent_read
  if (!isLast && !isUnread && !isSaid) return row
  return queries.save(tx, row, { ...(isLast && { last_text: '' }), ...(isSaid && { contact_text: null }), ...(isUnread && { unread: Math.max(0, row.unread - 1) }) })
}

/** A message as it may be quoted: as a whole, and its words alone. */
function wordsOf(parts: readonly Part[]): string[] {
  return [previewOf(parts), previewOf(parts.filter(({ type }) => type === 'text'))]
}
