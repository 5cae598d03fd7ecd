import type { Part } from '@yanshu/contract/messages.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { close, reopen } from '../life/moving.ts'
import { begin, presentOne, type Opening } from '../life/opening.ts'
import { append, type Appended } from '../messages/appending.ts'
import { sendAsContact, type SendingDeps } from '../messages/sending.ts'
import type { Sending } from '../messages/whole-parts.ts'

/** What a contact said over a vendor's channel: into its present conversation, or a new one. */
export async function receive(deps: SendingDeps, tx: Tx, opening: Opening, actor: Actor, said: Omit<Sending, 'conversation'>): Promise<Appended> {
  const row = await presentOne(deps.queries, tx, opening) ?? await begin(deps.queries, tx, opening)
  return sendAsContact(deps, tx, actor, { ...said, conversation: row.id })
}

/** What a colleague wrote in the vendor's own client. The contact has it already. */
export interface Mirrored { author: { id: string; name: string }; clientId: string; parts: readonly Part[] }

/** Authors of mirrored messages: nobody here wrote them, and nothing of them is sent. */
export const colleaguePrefix = 'colleague:'

/** Shows what a colleague wrote to the contact elsewhere as an agent's message. */
export async function mirror({ queries }: Pick<SendingDeps, 'queries'>, tx: Tx, opening: Opening, { author, clientId, parts }: Mirrored): Promise<Appended> {
  const there = await presentOne(queries, tx, opening) ?? await begin(queries, tx, opening)
  const row = there.state === 'closed' ? await reopen(queries, tx, there) : there
  return append(queries, tx, row, { from: 'agent', author: { ...author, id: `${colleaguePrefix}${author.id}` }, clientId, parts })
}

/** Keeps what was said long before this installation heard of it: in a conversation that is closed, so that nobody answers it now. */
export async function keepHistory({ queries }: Pick<SendingDeps, 'queries'>, tx: Tx, opening: Opening, said: Mirrored & { from: 'contact' | 'agent' }): Promise<Appended> {
  const present = await presentOne(queries, tx, opening)
  const row = present ?? await queries.save(tx, await begin(queries, tx, opening), { state: 'closed', closed_at: tx.now })
  return append(queries, tx, row, said)
}

/** A colleague at the vendor has the contact now: neither bot nor queue has it any more. */
export async function closeUnanswered({ queries }: Pick<SendingDeps, 'queries'>, tx: Tx, contact: string, inbox: string): Promise<void> {
  const row = await queries.latestOf(tx, contact, inbox)
  if (row?.state === 'bot' || row?.state === 'waiting') await close(queries, tx, row)
}
