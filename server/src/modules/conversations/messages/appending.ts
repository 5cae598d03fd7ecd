import { hash } from 'node:crypto'
import type { Message, Part, Sender } from '@yanshu/contract/messages.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Tx } from '../../../host/module.ts'
import { presentConversation, presentMessage, previewOf } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { ConversationRow, MessageRow } from '../tables.ts'

/** A message to be stored. `clientId` is unique per author and conversation: a repeat with the same body changes nothing. */
export interface NewMessage {
  from: Sender
  author: { id: string; name: string }
  clientId: string
  parts: readonly Part[]
  /** As it was sent, where something of it is masked: by this a repeat is known. */
  sent?: readonly Part[]
  quote?: string
  bot?: Message['bot']
}
export interface Appended {
  id: string
  seq: number
  /** It was stored before; nothing changed now. */
  repeated: boolean
  /** What was stored, where words gave way to stars. */
  masked?: Part[]
  row: ConversationRow
}

/**
 * Stores a message as the next of its conversation and announces it. `row` is locked. Fails with `client_id_reused`
 * when the client id came with another body before.
 */
export async function append(queries: Queries, tx: Tx, row: ConversationRow, message: NewMessage): Promise<Appended> {
  const parts = JSON.stringify(message.parts)
  const stored: MessageRow = {
    id: newId(), conversation: row.id, seq: row.seq + 1, at: tx.now, sender: message.from,
    author_id: message.author.id, author_name: message.author.name, client_id: message.clientId,
    digest: hash('sha256', `${message.quote ?? ''}\n${message.sent ? JSON.stringify(message.sent) : parts}`, 'hex'),
    parts, quote: await quoted(queries, tx, row, message.quote), bot: message.bot ? JSON.stringify(message.bot) : null, recalled_at: null,
  }
  if (!(await queries.addMessage(tx, stored))) return repeat(queries, tx, row, stored)
  const next = afterMessage(row, stored, previewOf(message.parts))
  await queries.touch(tx, next)
  tx.about('message', stored.id, ['parts'])
  tx.announce('message.added', { message: presentMessage(stored), conversation: presentConversation(next) })
  return { id: stored.id, seq: stored.seq, repeated: false, row: next }
}

/** What a message moves in its conversation. */
function afterMessage(row: ConversationRow, message: MessageRow, preview: string): ConversationRow {
  const next = { ...row, seq: message.seq, revision: row.revision + 1, active_at: message.at }
  if (message.sender !== 'system') Object.assign(next, { last_from: message.sender, last_text: preview, last_at: message.at })
  if (message.sender === 'contact') {
    next.contact_text = preview
    next.contact_read = message.seq
    next.unread = row.unread + 1
    next.unanswered_since = row.unanswered_since ?? message.at
  } else if (message.sender === 'agent') {
    next.agent_read = message.seq
    next.unread = 0
    next.unanswered_since = null
  } else if (message.sender === 'bot' || row.agent_read === row.seq) {
    // What the bot and the system say is nothing that an agent has yet to read.
    if (row.agent_read === row.seq) next.agent_read = message.seq
    // Who waits for a person has not been answered by one.
    if (message.sender === 'bot' && row.state === 'bot') next.unanswered_since = null
  }
  return next
}

async function repeat(queries: Queries, tx: Tx, row: ConversationRow, message: MessageRow): Promise<Appended> {
  const before = await queries.sentBefore(tx, row.id, message.author_id, message.client_id)
  if (!before) throw new Error('a message number was taken outside its lane')
  if (before.digest !== message.digest) throw fail.conflict('client_id_reused')
  tx.unchanged()
  return { id: before.id, seq: before.seq, repeated: true, row }
}

async function quoted(queries: Queries, tx: Tx, row: ConversationRow, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null
  const message = await queries.messageById(tx, id)
  if (!message || message.conversation !== row.id) throw fail.absent('absent', { quote: 'not in this conversation' })
  const text = message.recalled_at === null ? previewOf(JSON.parse(message.parts) as Part[]) : ''
  return JSON.stringify({ id, seq: message.seq, from: message.sender, text })
}

/** Appends a notice of the system, worded by each side from `code`. `once` makes a repeat harmless. */
export function appendNotice(
  queries: Queries, tx: Tx, row: ConversationRow, code: Extract<Part, { type: 'notice' }>['code'], values?: Record<string, string | number>, once = newId(),
): Promise<Appended> {
  const part: Part = { type: 'notice', code, ...(values && { values }) }
  return append(queries, tx, row, { from: 'system', author: { id: 'system', name: '' }, clientId: once, parts: [part] })
}
