import { fail } from '../../../base/errors.ts'
import type { Tx } from '../../../host/module.ts'
import { appendNotice } from '../messages/appending.ts'
import { idsOf, presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { ConversationRow } from '../tables.ts'
import { close } from './moving.ts'

/**
 * One of two open conversations of a contact is closed and points to the other, where it goes on. Messages stay where they
 * are; labels and the higher priority go along. Both rows are locked. Fails with `rule_refused` for those of two contacts.
 */
export async function merge(queries: Queries, tx: Tx, row: ConversationRow, into: ConversationRow): Promise<{ closed: ConversationRow; target: ConversationRow }> {
  if (row.id === into.id || row.contact !== into.contact || row.brand !== into.brand) throw fail.refused('rule_refused', { field: 'into' })
  if (row.state === 'closed' || into.state === 'closed') throw fail.refused('conversation_not_open')
  const merged = await queries.save(tx, row, { merged_into: into.id })
  const closed = await close(queries, tx, merged, 'merged', { into: into.id })
  const labels = [...new Set([...idsOf(into.labels), ...idsOf(row.labels)])]
  const taken = await queries.save(tx, into, { labels: labels.length === 0 ? null : JSON.stringify(labels), priority: Math.max(row.priority, into.priority) })
  await queries.relabel(tx, into.id, idsOf(into.labels), labels)
  const { row: target } = await appendNotice(queries, tx, taken, 'merged', { from: row.id })
  tx.announce('conversation.changed', { conversation: presentConversation(target) })
  tx.about('conversation', row.id, ['state', 'merged_into'])
  return { closed, target }
}
