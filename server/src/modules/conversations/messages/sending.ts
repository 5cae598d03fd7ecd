import type { Part } from '@yanshu/contract/messages.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import type { Screening } from '../../moderation/screening.ts'
import { mayWrite, mustSee } from '../access.ts'
import { append, type Appended } from './appending.ts'
import { wholeParts, type PartSources, type Sending } from './whole-parts.ts'
import { putInQueue, reopen } from '../life/moving.ts'
import { isOver } from '../life/opening.ts'
import { wake } from '../life/snoozing.ts'
import { presentConversation } from '../present.ts'
import type { ConversationRow } from '../tables.ts'

/** What sending rests on. */
export interface SendingDeps extends PartSources { screening: Screening; botIsOn(): boolean }

/**
 * The contact sends. A closed conversation is reopened while its time allows (`conversation_over` afterwards). With no
 * bot to answer, it goes to the people at once.
 */
export async function sendAsContact(deps: SendingDeps, tx: Tx, actor: Actor, sending: Sending): Promise<Appended> {
  const { queries, screening, botIsOn } = deps
  screening.admit(actor)
  let row = await queries.lock(tx, sending.conversation)
  if (row.contact !== actor.id) throw fail.absent('absent')
  if (row.contact_blocked === 1) throw fail.forbidden('contact_blocked')
  if (row.state === 'closed') {
    const before = await queries.sentBefore(tx, row.id, actor.id, sending.clientId)
    if (!before && isOver(row, tx.now)) throw fail.refused('conversation_over')
    if (!before) row = await reopen(queries, tx, row)
  }
  const appended = await appendSending(deps, tx, row, 'contact', actor, sending)
  if (!appended.repeated && appended.row.snoozed_until !== null) appended.row = await wake(queries, tx, appended.row)
  if (!appended.repeated && appended.row.state === 'bot' && !(botIsOn() && row.bot_on === 1)) {
    appended.row = await putInQueue(queries, tx, appended.row, 'bot_off')
    tx.about('message', appended.id, ['parts'])
  }
  return appended
}

/** The agent who has the conversation sends, or a colleague who was asked in. */
export async function sendAsAgent(deps: SendingDeps, tx: Tx, actor: Actor, sending: Sending): Promise<Appended> {
  const { queries } = deps
  const row = await queries.lock(tx, sending.conversation)
  const seen = presentConversation(row)
  mustSee(actor, seen)
  if (!mayWrite(actor, seen) && !(await queries.sentBefore(tx, row.id, actor.id, sending.clientId))) {
    throw row.state === 'closed' ? fail.refused('conversation_not_open') : fail.refused('not_yours')
  }
  return appendSending(deps, tx, row, 'agent', actor, sending)
}

/** What the contact answered before the conversation is its first message, and as little may stand in it as in any other. */
export async function appendAnswers({ queries, screening }: Pick<SendingDeps, 'queries' | 'screening'>, tx: Tx, row: ConversationRow, part: Extract<Part, { type: 'form-answer' }>): Promise<ConversationRow> {
  const clientId = `pre-chat-${part.message}`
  const { parts, found, blocked } = screening.screen('contact', [part])
  const place = { side: 'contact', conversation: row.id, author: row.contact } as const
  if (blocked) throw screening.refuse(found, place, clientId)
  const appended = await append(queries, tx, row, { from: 'contact', author: { id: row.contact, name: row.contact_name }, clientId, parts, ...(parts[0] !== part && { sent: [part] }) })
  if (found.length > 0 && !appended.repeated) await screening.record(tx, found, place, appended.id)
  return appended.row
}

/** Stores what may be sent, with stars where a word is masked. What was sent before is answered as before, whatever the words are now. */
async function appendSending(deps: SendingDeps, tx: Tx, row: ConversationRow, from: 'contact' | 'agent', actor: Actor, sending: Sending): Promise<Appended> {
  const { queries, screening } = deps
  const whole: Part[] = await wholeParts(deps, tx, actor, sending)
  const { parts, found, blocked } = screening.screen(from, whole)
  const place = { side: from, conversation: row.id, author: actor.id }
  if (blocked && !(await queries.sentBefore(tx, row.id, actor.id, sending.clientId))) throw screening.refuse(found, place, sending.clientId)
  const appended = await append(queries, tx, row, {
    from, author: { id: actor.id, name: actor.name }, clientId: sending.clientId, parts, ...(parts !== whole && { sent: whole }), ...(sending.quote !== undefined && { quote: sending.quote }),
  })
  if (found.length > 0 && !appended.repeated) await screening.record(tx, found, place, appended.id)
  return parts === whole ? appended : { ...appended, masked: [...parts] }
}
