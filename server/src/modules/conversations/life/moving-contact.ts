import type { Tx } from '../../../host/module.ts'
import { presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'

/** A contact's conversations go to another contact, or those of them that are named. Gives their ids. */
export async function moveContact(queries: Queries, tx: Tx, from: string, to: { id: string; name: string; known: boolean; blocked: boolean }, which?: readonly string[]): Promise<string[]> {
  let query = tx.kysely.selectFrom('conversations').select('id').where('contact', '=', from)
  if (which) query = query.where('id', 'in', ['', ...which])
  const ids = (await query.orderBy('id').execute()).map(({ id }) => id)
  for (const id of ids) {
    const row = await queries.lock(tx, id)
    const next = await queries.save(tx, row, { contact: to.id, contact_name: to.name, contact_known: to.known ? 1 : 0, contact_blocked: to.blocked ? 1 : 0 })
    if (row.state !== 'closed') tx.announce('conversation.changed', { conversation: presentConversation(next) })
  }
  return ids
}
