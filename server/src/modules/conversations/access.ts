import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { fail } from '../../base/errors.ts'
import type { Database } from '../../database.ts'
import { may, reaches, type Actor } from '../../host/actor.ts'
import type { Audience } from '../../host/events/list.ts'

type Seen = Pick<Conversation, 'brand' | 'agent' | 'group' | 'contact' | 'helpers' | 'mentioned' | 'offer'>

/** Whether the actor may see the conversation: a contact its own, an agent its own, its groups', those it was drawn into, or all. */
export function maySee(actor: Actor, conversation: Seen): boolean {
  if (actor.type === 'visitor') return conversation.contact.id === actor.id
  if (actor.type !== 'user' && actor.type !== 'token') return true
  if (!reaches(actor, conversation.brand)) return false
  if (may(actor, 'conversations.all')) return true
  if (may(actor, 'conversations.groups') && conversation.group !== undefined && actor.groups.includes(conversation.group)) return true
  return may(actor, 'conversations.own') && (conversation.agent === actor.id || drawnInto(conversation).includes(actor.id))
}

/** Who sees it beside its agent and group: helpers, those named in notes, the one to whom it is offered. */
function drawnInto({ helpers, mentioned, offer }: Partial<Pick<Conversation, 'helpers' | 'mentioned' | 'offer'>>): string[] {
  return [...helpers ?? [], ...mentioned ?? [], ...(offer ? [offer.to] : [])]
}

/** Refuses with 404 what the actor may not know of. */
export function mustSee(actor: Actor, conversation: Seen | undefined): void {
  if (!conversation || !maySee(actor, conversation)) throw fail.absent('absent')
}

type Condition = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>

/** The same rule for a list: every way in which the actor sees some, each a condition that one index answers. Beside them stands `isDrawnInto`. */
export function waysToSee(actor: Actor): Condition[] {
  return everyWay(actor).map((way) => withinReach(actor, way))
}

function everyWay(actor: Actor): Condition[] {
  if (may(actor, 'conversations.all')) return [(eb) => eb.val(1).$castTo<SqlBool>()]
  const ways: Condition[] = []
  if (may(actor, 'conversations.own')) ways.push((eb) => eb('conversations.agent_id', '=', actor.id))
  if (may(actor, 'conversations.groups')) ways.push(...actor.groups.map((group): Condition => (eb) => eb('conversations.group_id', '=', group)))
  return ways
}

/** The few that the actor sees for having been asked in, named in a note or offered a transfer; undefined where that gives nothing more. */
export function isDrawnInto(actor: Actor): Condition | undefined {
  if (may(actor, 'conversations.all') || !may(actor, 'conversations.own')) return undefined
  return withinReach(actor, (eb) => eb('conversations.id', 'in', eb.selectFrom('conversation_people').select('conversation').where('person', '=', actor.id)))
}

/** A key that is limited to brands sees conversations of these alone. */
function withinReach({ brands }: Actor, way: Condition): Condition {
  return brands ? (eb) => eb.and([way(eb), eb('conversations.brand', 'in', ['-', ...brands])]) : way
}

/** The same as one condition. */
export function visibleTo(actor: Actor): Condition {
  const drawn = isDrawnInto(actor)
  const ways = [...waysToSee(actor), ...(drawn ? [drawn] : [])]
  return (eb) => (ways.length === 0 ? eb(eb.val(1), '=', eb.val(0)) : eb.or(ways.map((way) => way(eb))))
}

/** Topics of the sockets that a conversation is shown on. */
export function audienceOf(conversation: Audience & Partial<Pick<Conversation, 'helpers' | 'mentioned' | 'offer'>>): string[] {
  return [
    'conversations:all',
    ...(conversation.agent === undefined ? [] : [`agent:${conversation.agent}`]),
    ...[...new Set([...conversation.people ?? [], ...drawnInto(conversation)])].filter((person) => person !== conversation.agent).map((person) => `agent:${person}`),
    ...(conversation.group === undefined ? [] : [`group:${conversation.group}`]),
  ]
}

/** The topic of a contact's sockets in one inbox: what goes on in another inbox is not shown there. */
export function visitTopic(contact: string, inbox: string): string {
  return `visit:${contact}:${inbox}`
}

/** Topics that an agent's socket joins, by what it may see. */
export function topicsOf(actor: Actor): string[] {
  const topics = [`agent:${actor.id}`, `person:${actor.id}`, 'staff']
  if (may(actor, 'conversations.groups')) topics.push(...actor.groups.map((group) => `group:${group}`))
  if (may(actor, 'conversations.all')) topics.push('conversations:all')
  return topics
}

/** The agent who has it, or a colleague who was asked in, may write to the contact. */
export function mayWrite(actor: Actor, conversation: Pick<Conversation, 'state' | 'agent' | 'helpers'>): boolean {
  return (conversation.state === 'assigned' && conversation.agent === actor.id) || (conversation.state !== 'closed' && conversation.helpers.includes(actor.id))
}

/** A conversation that a colleague has is closed or handed on by that colleague, or by somebody who may assign. */
export function mayWorkOn(actor: Actor, conversation: { state: string; agent?: string | undefined }): void {
  if (conversation.state === 'assigned' && conversation.agent !== actor.id && !actor.permissions.has('conversations.assign')) throw fail.refused('not_yours')
}

/** Who may ask colleagues in: its agent, a helper, or somebody who may assign. What nobody has is taken first: to see it is not enough to write in it. */
export function mayInvite(actor: Actor, { agent, helpers }: Pick<Conversation, 'agent' | 'helpers'>): boolean {
  return agent === actor.id || helpers.includes(actor.id) || may(actor, 'conversations.assign')
}
