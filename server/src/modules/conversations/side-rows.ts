import type { z } from 'zod'
import type { transferOffer } from '@yanshu/contract/conversations.ts'
import type { Audience } from '../../host/events/list.ts'
import type { Tx } from '../../host/module.ts'
import { idsOf, presentConversation } from './present.ts'
import type { Queries } from './queries.ts'
import type { ConversationRow, PersonRow, TimerRow } from './tables.ts'

export type TransferOffer = z.infer<typeof transferOffer>

/**
 * Stores `changes` of a locked row as `queries.save` does, and keeps the rows beside it in step: `conversation_people`, where
 * lists find a conversation by person (sockets and single reads go by the row itself), and `conversation_timers`.
 */
export async function saveWithSides(queries: Queries, tx: Tx, row: ConversationRow, changes: Partial<ConversationRow>): Promise<ConversationRow> {
  const next = await queries.save(tx, row, changes)
  const [before, after] = [peopleOf(row), peopleOf(next)]
  for (const each of before) if (!after.some((other) => same(each, other))) await queries.removePerson(tx, { ...each, conversation: row.id })
  for (const each of after) if (!before.some((other) => same(each, other))) await queries.addPerson(tx, { ...each, conversation: row.id })
  for (const kind of ['snooze', 'offer'] as const) {
    const [was, due] = [dueAt(row, kind), dueAt(next, kind)]
    if (due !== undefined && due !== was) await queries.setTimer(tx, { conversation: row.id, kind, due_at: due })
    if (due === undefined && was !== undefined) await queries.dropTimer(tx, row.id, kind)
  }
  return next
}

/** The transfer that a colleague has yet to accept. */
export function offerOf(row: Pick<ConversationRow, 'offer'>): TransferOffer | undefined {
  return row.offer === null ? undefined : JSON.parse(row.offer) as TransferOffer
}

/** Says that the offer of `row` is over; nothing where there was none. */
export function tellOfferOver(tx: Tx, row: ConversationRow, next: ConversationRow, outcome: 'accepted' | 'rejected' | 'expired' | 'withdrawn'): void {
  const offer = offerOf(row)
  if (offer) tx.announce('conversation.offered', { conversation: presentConversation(next), offer, outcome })
}

/** Whose screens the row is on. */
export function audienceAt(row: ConversationRow): Audience {
  const people = [...new Set(peopleOf(row).map((each) => each.person))]
  return { ...(row.agent_id !== null && { agent: row.agent_id }), ...(row.group_id !== null && { group: row.group_id }), ...(people.length > 0 && { people }) }
}

type Seeing = Pick<PersonRow, 'person' | 'role'>
const same = (a: Seeing, b: Seeing) => a.person === b.person && a.role === b.role

function peopleOf(row: Pick<ConversationRow, 'helpers' | 'mentioned' | 'offer'>): Seeing[] {
  const offer = offerOf(row)
  return [
    ...idsOf(row.helpers).map((person): Seeing => ({ person, role: 'helper' })),
    ...idsOf(row.mentioned).map((person): Seeing => ({ person, role: 'mentioned' })),
    ...(offer ? [{ person: offer.to, role: 'offer' as const }] : []),
  ]
}

function dueAt(row: ConversationRow, kind: TimerRow['kind']): number | undefined {
  return kind === 'snooze' ? row.snoozed_until ?? undefined : offerOf(row)?.until
}
