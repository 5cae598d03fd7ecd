import type { Tx } from '../../../host/module.ts'
import { appendNotice } from '../messages/appending.ts'
import type { Queries } from '../queries.ts'
import type { ConversationRow } from '../tables.ts'
import { close } from './moving.ts'

/** How long a contact may say nothing after an answer, in ms: until the warning, and from there until it is closed. 0 is never. */
export interface Patience { warnMs: number; closeMs: number }
export type SilenceVerdict = 'warn' | 'close' | 'leave'

type Silent = Pick<ConversationRow, 'state' | 'last_from' | 'last_at' | 'warned_at' | 'snoozed_until'>

/** What the silence of a conversation calls for now. Whoever speaks begins the count anew; only who was warned is closed. */
export function judgeSilence(row: Silent, { warnMs, closeMs }: Patience, now: number): SilenceVerdict {
  if (warnMs === 0 || (row.state !== 'assigned' && row.state !== 'bot') || row.snoozed_until !== null || row.last_at === null) return 'leave'
  // Who waits for an answer is not silent.
  if (row.last_from !== 'agent' && row.last_from !== 'bot') return 'leave'
  if (row.warned_at !== null && row.warned_at >= row.last_at) return closeMs > 0 && now - row.warned_at >= closeMs ? 'close' : 'leave'
  return now - row.last_at >= warnMs ? 'warn' : 'leave'
}

/** Warns of or closes a silent conversation, if that still fits. `row` is locked. */
export async function endSilence(queries: Queries, tx: Tx, row: ConversationRow, patience: Patience): Promise<ConversationRow> {
  const verdict = judgeSilence(row, patience, tx.now)
  if (verdict === 'close') return close(queries, tx, row, 'closed_silent')
  if (verdict === 'leave') {
    tx.unchanged()
    return row
  }
  const next = await queries.save(tx, row, { warned_at: tx.now })
  tx.about('conversation', row.id, ['warned_at'])
  const minutes = Math.max(1, Math.round(patience.closeMs / 60_000))
  return (await appendNotice(queries, tx, next, 'closing_soon', patience.closeMs === 0 ? undefined : { minutes })).row
}
