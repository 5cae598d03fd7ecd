import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import { audienceAt, offerOf, saveWithSides, tellOfferOver, type TransferOffer } from '../side-rows.ts'
import type { ConversationRow } from '../tables.ts'

/** How long a colleague may think about a transfer. */
export const offerMs = 60_000

/** The agent of a conversation asks `to` to take over; it stays with the agent until then. An offer that stands is replaced. */
export async function offer(queries: Queries, tx: Tx, row: ConversationRow, to: string, note: string | undefined): Promise<ConversationRow> {
  if (row.state !== 'assigned' || row.agent_id === null) throw fail.refused('conversation_not_open')
  const standing = offerOf(row)
  const fresh: TransferOffer = { from: row.agent_id, to, at: tx.now, until: tx.now + offerMs, ...(note !== undefined && note.trim() !== '' && { note: note.trim() }) }
  const was = audienceAt(row)
  const next = await saveWithSides(queries, tx, row, { offer: JSON.stringify(fresh) })
  if (standing && standing.to !== to) tellOfferOver(tx, row, next, 'withdrawn')
  tx.about('conversation', row.id, ['offer'])
  tx.announce('conversation.offered', { conversation: presentConversation(next), offer: fresh, outcome: 'offered' })
  tx.announce('conversation.changed', { conversation: presentConversation(next), was })
  return next
}

/** The offer that `actor` may still accept. Fails with `offer_over`. */
export function offerTo(actor: Actor, row: ConversationRow, now: number): TransferOffer {
  const standing = offerOf(row)
  if (!standing || standing.to !== actor.id || standing.until <= now || row.state !== 'assigned') throw fail.refused('offer_over')
  return standing
}

/** The offer ends and the conversation stays where it is. */
export async function endOffer(queries: Queries, tx: Tx, row: ConversationRow, outcome: 'rejected' | 'expired' | 'withdrawn'): Promise<ConversationRow> {
  if (row.offer === null) throw fail.refused('offer_over')
  const was = audienceAt(row)
  const next = await saveWithSides(queries, tx, row, { offer: null })
  tx.about('conversation', row.id, ['offer'])
  tellOfferOver(tx, row, next, outcome)
  tx.announce('conversation.changed', { conversation: presentConversation(next), was })
  return next
}
