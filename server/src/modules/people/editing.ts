import type { Person } from '@yanshu/contract/people.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import type { Groups } from './groups.ts'
import { presentPerson, rolesOf } from './present.ts'
import type { Queries } from './queries.ts'
import { areExcluded, mayGrant, permissionsOf, type RoleBook } from './role-rules.ts'
import { loginKey } from './signing/password-policy.ts'
import type { Links, OneTimeLink } from './signing/links.ts'
import type { PersonRow } from './tables.ts'

export interface Invitation { login: string; name: string; roles: readonly string[]; groups: readonly string[]; capacity: number }
export interface PersonChanges {
  name?: string | undefined
  roles?: readonly string[] | undefined
  groups?: readonly string[] | undefined
  capacity?: number | undefined
  status?: 'active' | 'disabled' | undefined
}
export const administratorRole = 'administrator'

/** Inviting people and changing what they are. */
export function createEditing(queries: Queries, groups: Groups, links: Links) {
  async function shown(tx: Tx, id: string): Promise<Person> {
    return presentPerson(await queries.lock(tx, id), await queries.groupsOf(id, tx), tx.now)
  }

  /** Ends what the person may no longer do: every session and socket. */
  async function endSessions(tx: Tx, person: string, except?: string): Promise<void> {
    await queries.removeSessions(tx, person, { except })
    tx.announce('sessions.ended', { person, ...(except !== undefined && { except }) })
  }

  /** Somebody who may administer must stay. `lost` is about to be no active administrator. */
  async function insistOnAdministrator(tx: Tx, lost: PersonRow): Promise<void> {
    if (lost.status !== 'active' || !rolesOf(lost).includes(administratorRole)) return
    const others = (await queries.lockActive(tx)).filter((each) => each.id !== lost.id && rolesOf(each).includes(administratorRole))
    if (others.length === 0) throw fail.refused('last_administrator')
  }

  function insistOnGrant(actor: Actor, roles: readonly string[], book: RoleBook): void {
    if (!mayGrant(actor.permissions, permissionsOf(roles, book))) throw fail.forbidden('forbidden')
  }

  function insistOnRoles(roles: readonly string[], book: RoleBook): string[] {
    const distinct = [...new Set(roles)]
    if (distinct.some((role) => !book.has(role))) throw fail.malformed('malformed', { issues: [{ path: 'input.roles', code: 'absent' }] })
    if (areExcluded(distinct, book)) throw fail.refused('roles_excluded')
    return distinct
  }

  /** What changes of the row, with the names of the fields. */
  async function changesOf(tx: Tx, actor: Actor, row: PersonRow, changes: PersonChanges, book: RoleBook): Promise<Partial<PersonRow>> {
    const next: Partial<PersonRow> = {}
    if (changes.name !== undefined && changes.name !== row.name) next.name = changes.name
    if (changes.capacity !== undefined && changes.capacity !== row.capacity) next.capacity = changes.capacity
    if (changes.roles !== undefined && changes.roles.join() !== rolesOf(row).join()) {
      const roles = insistOnRoles(changes.roles, book)
      insistOnGrant(actor, roles, book)
      next.roles = JSON.stringify(roles)
      if (!roles.includes(administratorRole)) await insistOnAdministrator(tx, row)
    }
    if (changes.status !== undefined && changes.status !== row.status) {
      // Whoever never chose a password is still invited when switched on again.
      const status = changes.status === 'active' && row.password_hash === null ? 'invited' : changes.status
      if (status !== row.status) next.status = status
      if (changes.status === 'disabled') await insistOnAdministrator(tx, row)
    }
    return next
  }

  async function joinDefault(tx: Tx, person: string, roles: readonly string[], book: RoleBook): Promise<void> {
    if (permissionsOf(roles, book).has('conversations.reply')) await groups.joinDefault(tx, person)
  }

  return {
    endSessions,
    insistOnAdministrator,

    /** Puts one who is new and may answer conversations into the default group. */
    joinDefault,

    /** Without groups, one who answers conversations joins the default one. Fails with `login_taken`, `roles_excluded`, or `forbidden` for roles that the actor may not give. */
    async invite(tx: Tx, actor: Actor, invitation: Invitation): Promise<{ person: Person; link: OneTimeLink }> {
      const book = await queries.roleBook(tx)
      const roles = insistOnRoles(invitation.roles, book)
      insistOnGrant(actor, roles, book)
      const row = newPerson(invitation.login, invitation.name, roles, invitation.capacity, tx.now)
      await queries.add(tx, row)
      if (invitation.groups.length > 0) await groups.setGroupsOf(tx, row.id, invitation.groups)
      else await joinDefault(tx, row.id, roles, book)
      const link = await links.make(tx, 'invitation', row.id)
      tx.about('person', row.id, ['login', 'name', 'roles', 'groups', 'capacity'])
      tx.announce('person.changed', { person: row.id })
      return { person: await shown(tx, row.id), link }
    },

    /** Fails with `absent`, `roles_excluded`, `last_administrator`, or `forbidden` for what is above the actor. */
    async edit(tx: Tx, actor: Actor, id: string, changes: PersonChanges): Promise<Person> {
      const row = await queries.lock(tx, id)
      const book = await queries.roleBook(tx)
      insistOnGrant(actor, rolesOf(row), book)
      const next = await changesOf(tx, actor, row, changes, book)
      const moved = changes.groups !== undefined && await groups.setGroupsOf(tx, id, changes.groups)
      const changed = [...Object.keys(next), ...(moved ? ['groups'] : [])]
      if (changed.length === 0) {
        tx.unchanged()
        return shown(tx, id)
      }
      if (Object.keys(next).length > 0) await queries.save(tx, id, next)
      tx.about('person', id, changed)
      if (next.roles !== undefined || next.status !== undefined) await endSessions(tx, id)
      tx.announce('person.changed', { person: id })
      return shown(tx, id)
    },

    /** A link with which the person chooses a new password; until then the old one is of no use. Fails with `absent` or `forbidden`. */
    async resetPassword(tx: Tx, actor: Actor, id: string): Promise<OneTimeLink> {
      const row = await queries.lock(tx, id)
      insistOnGrant(actor, rolesOf(row), await queries.roleBook(tx))
      const invited = row.status === 'invited'
      if (!invited) await queries.save(tx, id, { password_hash: null })
      tx.about('person', id, ['password'])
      await endSessions(tx, id)
      return links.make(tx, invited ? 'invitation' : 'reset', id)
    },

    /** Fails with `absent`. */
    async unlock(tx: Tx, id: string): Promise<Person> {
      await queries.lock(tx, id)
      await queries.save(tx, id, { failures: 0, locked_until: null })
      tx.about('person', id, ['locked_until'])
      return shown(tx, id)
    },

    /** Every holder of the role is about to have other permissions, or the role to be gone. */
    holdersOf: async (tx: Tx, role: string): Promise<PersonRow[]> =>
      (await tx.kysely.selectFrom('people').selectAll().execute()).filter((each) => rolesOf(each).includes(role)),
  }
}
export type Editing = ReturnType<typeof createEditing>

/** Somebody invited, who has not chosen a password yet. */
export function newPerson(login: string, name: string, roles: readonly string[], capacity: number, now: number): PersonRow {
  const key = loginKey(login)
  // Some single characters fold to many.
  if (key.length > 128) throw fail.malformed('malformed', { issues: [{ path: 'input.login', code: 'too_big' }] })
  return {
    id: newId(), login: login.trim(), login_key: key, name, roles: JSON.stringify(roles), status: 'invited', capacity, language: 'zh-CN',
    password_hash: null, password_at: null, failures: 0, locked_until: null, last_sign_in_at: null, last_sign_in_ip: null, created_at: now,
  }
}
