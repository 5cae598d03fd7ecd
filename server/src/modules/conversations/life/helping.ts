import { fail } from '../../../base/errors.ts'
import type { Tx } from '../../../host/module.ts'
import { appendNotice } from '../messages/appending.ts'
import { idsOf, presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import { audienceAt, saveWithSides } from '../side-rows.ts'
import type { ConversationRow } from '../tables.ts'

/** Somebody comes in beside the agent and may write to the contact, who is told the name. Who is in already stays. */
export async function join(queries: Queries, tx: Tx, row: ConversationRow, person: { id: string; name: string }): Promise<ConversationRow> {
  if (row.state === 'closed') throw fail.refused('conversation_not_open')
  const helpers = idsOf(row.helpers)
  if (helpers.includes(person.id) || row.agent_id === person.id) {
    tx.unchanged()
    return row
  }
  const next = await saveWithSides(queries, tx, row, { helpers: JSON.stringify([...helpers, person.id]) })
  return tell(queries, tx, row, next, 'joined', person.name)
}

/** Somebody who came in goes; repeating it changes nothing. In a closed conversation nobody is told. */
export async function leave(queries: Queries, tx: Tx, row: ConversationRow, person: { id: string; name: string }): Promise<ConversationRow> {
  const helpers = idsOf(row.helpers)
  if (!helpers.includes(person.id)) {
    tx.unchanged()
    return row
  }
  const next = await saveWithSides(queries, tx, row, { helpers: JSON.stringify(helpers.filter((each) => each !== person.id)) })
  return tell(queries, tx, row, next, 'left', person.name)
}

async function tell(queries: Queries, tx: Tx, row: ConversationRow, next: ConversationRow, code: 'joined' | 'left', agent: string): Promise<ConversationRow> {
  const told = row.state === 'closed' ? next : (await appendNotice(queries, tx, next, code, { agent })).row
  tx.about('conversation', row.id, ['helpers'])
  tx.announce('conversation.changed', { conversation: presentConversation(told), was: audienceAt(row) })
  return told
}
