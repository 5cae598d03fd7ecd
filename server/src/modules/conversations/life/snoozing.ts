import { fail } from '../../../base/errors.ts'
import type { Tx } from '../../../host/module.ts'
import { presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import { saveWithSides } from '../side-rows.ts'
import type { ConversationRow } from '../tables.ts'

/** Nobody looks further ahead than this. */
const longestMs = 90 * 86_400_000

/** Out of its agent's sight until `until` (ms UTC), or until the contact writes. Fails with `rule_refused` for a time that is over or too far. */
export async function snooze(queries: Queries, tx: Tx, row: ConversationRow, until: number): Promise<ConversationRow> {
  if (row.state !== 'assigned') throw fail.refused('conversation_not_open')
  if (until <= tx.now || until > tx.now + longestMs) throw fail.refused('rule_refused', { field: 'until' })
  return set(queries, tx, row, until)
}

/** Back into sight; changes nothing where it never was out of it. */
export async function wake(queries: Queries, tx: Tx, row: ConversationRow): Promise<ConversationRow> {
  if (row.snoozed_until === null) {
    tx.unchanged()
    return row
  }
  return set(queries, tx, row, null)
}

async function set(queries: Queries, tx: Tx, row: ConversationRow, until: number | null): Promise<ConversationRow> {
  const next = await saveWithSides(queries, tx, row, { snoozed_until: until })
  tx.about('conversation', row.id, ['snoozed_until'])
  tx.announce('conversation.changed', { conversation: presentConversation(next) })
  return next
}
