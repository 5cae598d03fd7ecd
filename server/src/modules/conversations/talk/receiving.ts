import type { AgentSentPart, Part } from '@yanshu/contract/messages.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { close, reopen } from '../life/moving.ts'
import { begin, presentOne, type Opening } from '../life/opening.ts'
import { append, appendNotice, type Appended } from '../messages/appending.ts'
import { sendAsContact, type SendingDeps } from '../messages/sending.ts'
import { wholeParts, type Sending } from '../messages/whole-parts.ts'
import { presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { ConversationRow } from '../tables.ts'

/** What a contact said over a vendor's channel: into its present conversation, or a new one. */
export async function receive(deps: SendingDeps, tx: Tx, opening: Opening, actor: Actor, said: Omit<Sending, 'conversation'>): Promise<Appended> {
  const row = await presentOne(deps.queries, tx, opening) ?? await begin(deps.queries, tx, opening)
  return sendAsContact(deps, tx, actor, { ...said, conversation: row.id })
}

/** What an entry of a menu says when it is chosen, which may be another text than what it is called. Undefined for an entry of no menu sent lately. */
export async function meantBy({ queries }: Pick<SendingDeps, 'queries'>, tx: Tx, contact: string, inbox: string, label: string): Promise<string | undefined> {
  const row = await queries.latestOf(tx, contact, inbox)
  const lately = row ? await queries.latestParts(tx, row.id, menusLookedFor) : []
  return lately.flatMap((parts) => (JSON.parse(parts) as Part[]).flatMap((part) => (part.type === 'menu' ? part.items : []))).find((item) => item.label === label)?.send
}
/** Messages among which a menu is looked for. */
const menusLookedFor = 30

/** What was said elsewhere, to the contact or by it: shown here, answered there. Files are the contact's (`actor`). */
export interface Overheard { from: 'contact' | 'agent'; author: { id: string; name: string }; clientId: string; parts: readonly AgentSentPart[] }

/** Authors of mirrored messages: nobody here wrote them, and nothing of them is sent. */
export const colleaguePrefix = 'colleague:'

/** Shows what a colleague wrote to the contact in the vendor's own client as an agent's message. */
export async function mirror(deps: SendingDeps, tx: Tx, opening: Opening, actor: Actor, said: Overheard): Promise<Appended> {
  const there = await presentOne(deps.queries, tx, opening) ?? await begin(deps.queries, tx, opening)
  return overhear(deps, tx, there.state === 'closed' ? await reopen(deps.queries, tx, there) : there, actor, said)
}

/** Keeps what nobody is to answer here: what was said long ago, or to a colleague elsewhere, who is named then. A conversation that is closed stays so. */
export async function keepHistory(deps: SendingDeps, tx: Tx, opening: Opening, actor: Actor, said: Overheard, colleague?: string): Promise<Appended> {
  const present = await presentOne(deps.queries, tx, opening)
  const row = present ?? await deps.queries.save(tx, await begin(deps.queries, tx, opening), { state: 'closed', closed_at: tx.now })
  return overhear(deps, tx, colleague === undefined ? row : await serve(deps.queries, tx, row, colleague), actor, said)
}

/** What the vendor itself notes of the contact: for the people who have it. Undefined where none do, for neither bot nor queue is to answer it. */
export async function noteThere(deps: SendingDeps, tx: Tx, opening: Opening, actor: Actor, said: Overheard): Promise<Appended | undefined> {
  const row = await presentOne(deps.queries, tx, opening)
  return row?.state === 'waiting' || row?.state === 'assigned' ? overhear(deps, tx, row, actor, said) : undefined
}

/** It was said already: words are masked as usual, and nothing is refused. */
async function overhear(deps: SendingDeps, tx: Tx, row: ConversationRow, actor: Actor, { from, author, clientId, parts }: Overheard): Promise<Appended> {
  const whole = await wholeParts(deps, tx, actor, { conversation: row.id, clientId, parts })
  return append(deps.queries, tx, row, { from, author, clientId, parts: deps.screening.screen(from, whole).parts, sent: whole })
}

/** A colleague at the vendor has the contact now: neither bot nor queue has it any more, and it is not over either. False where that was known, or there is no conversation. */
export async function beginElsewhere({ queries }: Pick<SendingDeps, 'queries'>, tx: Tx, contact: string, inbox: string, colleague: string): Promise<boolean> {
  const row = await presentOne(queries, tx, { contact: { id: contact }, inbox })
  return row !== undefined && await serve(queries, tx, row, colleague) !== row
}

/** The colleague has ended it. */
export async function endElsewhere({ queries }: Pick<SendingDeps, 'queries'>, tx: Tx, contact: string, inbox: string): Promise<void> {
  const row = await queries.latestOf(tx, contact, inbox)
  if (row?.elsewhere === null || row?.elsewhere === undefined) return
  // It is over now only: whoever writes soon goes on in it.
  const next = await queries.save(tx, row, { elsewhere: null, ...(row.state === 'closed' && { closed_at: tx.now }) })
  await tellOf(queries, tx, next, row.state === 'closed' ? 'closed' : 'left_elsewhere', row.elsewhere)
}

async function serve(queries: Queries, tx: Tx, row: ConversationRow, colleague: string): Promise<ConversationRow> {
  // A name that is not known at this moment is no other one.
  if (row.elsewhere === colleague || (colleague === '' && row.elsewhere !== null)) return row
  const next = await queries.save(tx, row, { elsewhere: colleague })
  if (row.state === 'bot' || row.state === 'waiting') return close(queries, tx, next, 'served_elsewhere', named(colleague))
  return tellOf(queries, tx, next, 'served_elsewhere', colleague)
}

async function tellOf(queries: Queries, tx: Tx, row: ConversationRow, code: 'closed' | 'served_elsewhere' | 'left_elsewhere', colleague: string): Promise<ConversationRow> {
  const { row: told } = await appendNotice(queries, tx, row, code, named(colleague))
  tx.announce('conversation.changed', { conversation: presentConversation(told) })
  return told
}

function named(colleague: string): Record<string, string> | undefined {
  return colleague === '' ? undefined : { agent: colleague }
}
