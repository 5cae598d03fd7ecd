import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { SidebarContact } from '@yanshu/contract/sidebar.ts'
import type { World } from '@yanshu/channels/world.ts'
import { fail } from '../../base/errors.ts'
import { inside, may, type Actor } from '../../host/actor.ts'
import type { Transact } from '../../host/module.ts'
import type { Contacts } from '../contacts/service.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Accounts } from '../inboxes/accounts/accounts.ts'
import type { Lines } from '../inboxes/intake/lines.ts'
import type { People } from '../people/service.ts'
import type { OfficeConnection } from './connections.ts'
import { reasonToLook } from './deciding.ts'
import type { Relation, Relations } from './relations.ts'

/** Somebody who was found to be allowed to look, and at whom. */
export interface Look {
  connection: OfficeConnection
  why: SidebarContact['why']
  external: string
  /** Undefined while nobody has heard of the contact here. */
  contact: string | undefined
  /** As the vendor calls it. */
  name: string | undefined
  /** Latest first. */
  open: readonly Conversation[]
}
export interface LookingDeps {
  people: Pick<People, 'office'>
  contacts: Pick<Contacts, 'whose'>
  conversations: Pick<Conversations, 'list' | 'present'>
  lines: Pick<Lines, 'ofSender'>
  accounts: Pick<Accounts, 'live'>
  relations: Relations
  world: World
  transact: Transact
}

/** Conversations of one contact that are looked at. */
const lookedAt = 50
/** Reads all there is of a contact; whether that may be shown was found out before. */
export const reader: Actor = { ...inside('system', 'sidebar', ''), permissions: new Set(['conversations.all']) }

/**
 * Whether somebody may look at the contact that a page names. The page's word is client input: member and company, the contact
 * and the relation between them are all looked up here, with every call.
 */
export function createLooking({ people, contacts, conversations, lines, accounts, relations, world, transact }: LookingDeps) {
  async function memberOf(actor: Actor, { account }: OfficeConnection): Promise<string> {
    const member = actor.type === 'user' ? await people.office.memberOf(account, actor.id) : undefined
    if (member === undefined) throw fail.forbidden('office_unbound')
    return member
  }

  /** The contact by the vendor's id, else by the unionid that the vendor gives with it. */
  async function contactOf({ channel, account, inbox }: OfficeConnection, external: string, relation: Relation): Promise<string | undefined> {
    const known = await contacts.whose({ kind: channel.name, scope: account, value: external })
    const unionid = relation === 'unknown' ? undefined : relation.profile?.ids.find(({ kind }) => kind === 'unionid')?.id
    return known ?? (unionid === undefined ? undefined : await contacts.whose({ kind: 'unionid', scope: inbox.brand, value: unionid }))
  }

  /** In any inbox of the company. The stored session follows the vendor's news; when it speaks against somebody the vendor is asked. */
  async function serves({ channel, account }: OfficeConnection, external: string, member: string): Promise<boolean> {
    const connections = (await accounts.live()).filter((each) => each.channel === channel && each.account === account)
    const reached = await lines.ofSender(connections.map(({ inbox }) => inbox.id), external)
    if (reached.some(({ session, colleague }) => session === 'colleague' && colleague === member)) return true
    for (const { inbox } of reached) {
      const own = connections.find((each) => each.inbox.id === inbox)
      const read = own && await channel.account?.session?.(own.config, world, external)
      if (read?.outcome === 'read' && read.session.state === 'colleague' && read.session.colleague === member) return true
    }
    return false
  }

  /** Lists may be a moment old, so who has a conversation is looked up once more. */
  async function isAssigned(actor: Actor, open: readonly Conversation[]): Promise<boolean> {
    const has = ({ state, agent, helpers }: Conversation) => state !== 'closed' && (agent === actor.id || helpers.includes(actor.id))
    const listed = open.find(has)
    const found = listed && await conversations.present(listed.id)
    return found !== undefined && has(found)
  }

  /** Puts on record who looked at what, or tried to. */
  async function record(actor: Actor, about: string, what: string, denied?: string): Promise<void> {
    await transact(actor, 'sidebar.view', async (tx) => {
      tx.about('contact', about, [what])
      if (denied !== undefined) tx.outcome('denied', denied)
    })
  }

  return {
    memberOf,
    /** `what` goes on record; undefined for what shows nothing of the contact. Fails with `office_unbound`, `office_not_yours`, `office_failed`. */
    async look(actor: Actor, connection: OfficeConnection, external: string, what: string | undefined): Promise<Look> {
      const member = await memberOf(actor, connection)
      const relation = await relations.read(connection, external)
      const contact = await contactOf(connection, external, relation)
      const { items } = contact === undefined ? { items: [] } : await conversations.list(reader, { view: 'all', contact, limit: lookedAt })
      const open = items.filter(({ state }) => state !== 'closed')
      const isKnownThere = relation !== 'unknown' && relation.profile !== undefined
      const claims = {
        isOurs: contact !== undefined || isKnownThere, follows: relation !== 'unknown' && relation.colleagues.includes(member), serves: false,
        assigned: await isAssigned(actor, open), seesAll: may(actor, 'conversations.all'),
      }
      const why = reasonToLook(claims) ?? reasonToLook({ ...claims, serves: claims.isOurs && await serves(connection, external, member) })
      if (why === undefined) {
        // Where the vendor did not say whose the contact is, nobody is told that it is another's.
        const trouble = relation === 'unknown' ? 'unreachable' : relation.trouble
        await record(actor, contact ?? external, what ?? 'customer', trouble === undefined ? 'office_not_yours' : 'office_failed')
        throw trouble === undefined ? fail.forbidden('office_not_yours') : fail.unavailable('office_failed', { reason: trouble })
      }
      if (what !== undefined) await record(actor, contact ?? external, what)
      return { connection, why, external, contact, name: relation === 'unknown' ? undefined : relation.profile?.name, open }
    },
  }
}
export type Looking = ReturnType<typeof createLooking>
