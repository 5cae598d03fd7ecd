import { fail } from '../../../base/errors.ts'
import type { Tx } from '../../../host/module.ts'
import { appendNotice } from '../messages/appending.ts'
import { idsOf, presentConversation, previewOf } from '../present.ts'
import type { Queries } from '../queries.ts'
import { audienceAt, offerOf, saveWithSides, tellOfferOver } from '../side-rows.ts'
import type { ConversationRow } from '../tables.ts'

/** Why a conversation waits: stored with it and told in the event. */
export type WaitingReason = 'asked' | 'bot_failed' | 'bot_off' | 'complaint' | 'angry' | 'transferred' | 'agent_lost' | 'agent_silent' | 'reopened' | 'left_message'

/** What ends when a conversation goes to other hands. */
const settled = { offer: null, snoozed_until: null }

/** Hands a conversation to the people (or back to the queue). One-way until it is closed. `row` is locked; `agentName` is who was lost. */
export async function putInQueue(
  queries: Queries, tx: Tx, row: ConversationRow, reason: WaitingReason, more: { group?: string; summary?: string | undefined; wanted?: string | undefined; agentName?: string | undefined } = {},
): Promise<ConversationRow> {
  if (row.state === 'closed') throw fail.refused('conversation_not_open')
  const was = audienceAt(row)
  const next = await saveWithSides(queries, tx, row, {
    ...settled, state: 'waiting', agent_id: null, reason, handed_reason: reason, waiting_since: waitingSince(row, reason, tx.now), assigned_at: null, nobody_here: 0,
    // Whatever the bot said, a person has not answered yet: an agent who is lost before that gives the conversation back.
    unanswered_since: row.unanswered_since ?? tx.now,
    ...(more.group !== undefined && { group_id: more.group }),
    ...(more.summary !== undefined && { summary: more.summary }),
    ...(more.wanted !== undefined && { contact_text: previewOf([{ type: 'text', text: more.wanted }]) }),
  })
  tellOfferOver(tx, row, next, 'withdrawn')
  const notice = reason === 'agent_lost' ? 'agent_lost' : row.state === 'assigned' ? 'requeued' : 'handed_over'
  // Who waits already has been told that somebody comes; who comes instead is nothing to them.
  const told = row.state === 'waiting' && reason === 'angry' ? next : (await appendNotice(queries, tx, next, notice, noticeValues(notice, reason, more.agentName))).row
  tx.about('conversation', row.id, ['state', 'reason'])
  tx.announce('conversation.waiting', { conversation: presentConversation(told), reason, was })
  return told
}

/** Who was lost, or at whose wish the bot handed over. */
function noticeValues(notice: 'agent_lost' | 'requeued' | 'handed_over', reason: WaitingReason, agent: string | undefined): Record<string, string> | undefined {
  if (notice === 'agent_lost') return agent === undefined ? undefined : { agent }
  if (notice === 'handed_over' && reason === 'asked') return { by: 'contact' }
  return notice === 'handed_over' && reason === 'bot_off' ? { by: 'system' } : undefined
}

/** Who waits already keeps the place in the line, and so does who lost the agent before an answer. */
function waitingSince(row: ConversationRow, reason: WaitingReason, now: number): number {
  if (row.state === 'waiting') return row.waiting_since ?? now
  return reason === 'agent_lost' || reason === 'agent_silent' ? row.unanswered_since ?? now : now
}

/** Gives a conversation to an agent. The caller has checked that the agent has a free place. `summary` replaces what the last one left. */
export async function assign(
  queries: Queries, tx: Tx, row: ConversationRow, agent: { id: string; name: string }, reason: string, summary?: string,
): Promise<ConversationRow> {
  if (row.state === 'closed') throw fail.refused('conversation_not_open')
  if (row.state === 'assigned' && row.agent_id === agent.id) {
    tx.unchanged()
    return row
  }
  const was = audienceAt(row)
  const helpers = idsOf(row.helpers).filter((each) => each !== agent.id)
  const next = await saveWithSides(queries, tx, row, {
    ...settled, helpers: helpers.length === 0 ? null : JSON.stringify(helpers), state: 'assigned', agent_id: agent.id, assigned_at: tx.now, waited_ms: row.waiting_since === null ? null : tx.now - row.waiting_since,
    waiting_since: null, nobody_here: 0, reason, handed_reason: row.state === 'waiting' ? row.handed_reason : reason, ...(summary !== undefined && { summary }),
  })
  tellOfferOver(tx, row, next, offerOf(row)?.to === agent.id ? 'accepted' : 'withdrawn')
  const { row: told } = await appendNotice(queries, tx, next, reason === 'taken_over' ? 'taken_over' : row.state === 'assigned' ? 'transferred' : 'assigned', { agent: agent.name })
  tx.about('conversation', row.id, ['state', 'agent', 'reason'])
  tx.announce('conversation.assigned', { conversation: presentConversation(told), by: tx.actor.id, was })
  return told
}

/** The contact leaves the queue: back to the bot. */
export async function withdraw(queries: Queries, tx: Tx, row: ConversationRow): Promise<ConversationRow> {
  if (row.state !== 'waiting') {
    tx.unchanged()
    return row
  }
  const was = audienceAt(row)
  const next = await queries.save(tx, row, { state: 'bot', waiting_since: null, reason: 'left_queue', handed_reason: null, nobody_here: 0, unanswered_since: null })
  const { row: told } = await appendNotice(queries, tx, next, 'left_queue')
  tx.about('conversation', row.id, ['state'])
  tx.announce('conversation.withdrawn', { conversation: presentConversation(told), was })
  return told
}

/** Closes a conversation; repeating it changes nothing. `code` says to both sides how it came about. */
export async function close(
  queries: Queries, tx: Tx, row: ConversationRow, code: 'closed' | 'closed_silent' | 'merged' | 'force_closed' | 'served_elsewhere' = 'closed', values?: Record<string, string>,
): Promise<ConversationRow> {
  if (row.state === 'closed') {
    tx.unchanged()
    return row
  }
  const was = audienceAt(row)
  const { row: told } = await appendNotice(queries, tx, row, code, values)
  const next = await saveWithSides(queries, tx, told, { ...settled, state: 'closed', closed_at: tx.now, waiting_since: null, unanswered_since: null, nobody_here: 0 })
  tellOfferOver(tx, row, next, 'withdrawn')
  tx.about('conversation', row.id, ['state'])
  tx.announce('conversation.closed', { conversation: presentConversation(next), was })
  return next
}

/** Opens a closed conversation again: for the bot, or for `agent` who reopens it. */
export async function reopen(queries: Queries, tx: Tx, row: ConversationRow): Promise<ConversationRow> {
  if (row.state !== 'closed') return row
  const was = audienceAt(row)
  const next = await saveWithSides(queries, tx, row, {
    helpers: null, wrapped_up: 0, state: 'bot', agent_id: null, closed_at: null, assigned_at: null, waited_ms: null, reason: 'reopened', handed_reason: null, summary: null, elsewhere: null,
  })
  const { row: told } = await appendNotice(queries, tx, next, 'reopened')
  tx.about('conversation', row.id, ['state'])
  tx.announce('conversation.reopened', { conversation: presentConversation(told), was })
  return told
}
