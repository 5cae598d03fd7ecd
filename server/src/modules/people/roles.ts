import { permissions as allPermissions, shippedRoles, type Permission } from '@yanshu/contract/permissions.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Tx } from '../../host/module.ts'
import { administratorRole, type Editing } from './editing.ts'
import { presentRole, rolesOf } from './present.ts'
import type { Queries } from './queries.ts'
import { areExcluded, isMixed } from './role-rules.ts'

/** Roles as data: those that ship and those that an administrator made. */
export function createRoles(queries: Queries, editing: Editing, dialect: Dialect) {
  /** Holders sign in again, so that nothing keeps the permissions of before. */
  async function endSessionsOf(tx: Tx, people: readonly { id: string }[]): Promise<void> {
    for (const { id } of people) {
      await editing.endSessions(tx, id)
      tx.announce('person.changed', { person: id })
    }
  }

  return {
    async list() {
      const [rows, people] = await Promise.all([queries.roles(), queries.everybody()])
      return rows.map((row) => presentRole(row, people))
    },

    /**
     * Makes or changes a role. Fails with `rule_refused` for the administrator's own role and for one that would both
     * administer and read the audit, alone or together with other roles of somebody who holds it.
     */
    async put(tx: Tx, name: string, wanted: readonly Permission[]) {
      if (name === administratorRole) throw fail.refused('rule_refused', { rule: 'administrator_is_fixed' })
      if (isMixed(wanted)) throw fail.refused('rule_refused', { rule: 'separated_powers' })
      const held = JSON.stringify(allPermissions.filter((each) => wanted.includes(each)))
      const before = await dialect.forUpdate(tx.kysely.selectFrom('roles').selectAll().where('name', '=', name)).executeTakeFirst()
      const row = { name, shipped: before?.shipped ?? 0, permissions: held, changed_at: tx.now }
      const holders = await editing.holdersOf(tx, name)
      if (before?.permissions === held) tx.unchanged()
      else {
        const book = new Map(await queries.roleBook(tx)).set(name, JSON.parse(held) as Permission[])
        if (holders.some((person) => areExcluded(rolesOf(person), book))) throw fail.refused('rule_refused', { rule: 'separated_powers' })
        await dialect.upsert(tx.kysely.insertInto('roles').values(row), ['name'], ['permissions', 'changed_at']).execute()
        tx.about('role', name, ['permissions'])
        await endSessionsOf(tx, holders)
      }
      return presentRole(row, holders)
    },

    /** Fails with `absent`, or `rule_refused` for a role that ships or that somebody holds. */
    async remove(tx: Tx, name: string): Promise<void> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('roles').selectAll().where('name', '=', name)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      if (row.shipped === 1) throw fail.refused('rule_refused', { rule: 'role_ships' })
      if ((await editing.holdersOf(tx, name)).length > 0) throw fail.refused('rule_refused', { rule: 'role_is_held' })
      await tx.kysely.deleteFrom('roles').where('name', '=', name).execute()
      tx.about('role', name)
    },

    /** Adds the roles that ship and are missing; those that are there stay as they were changed. */
    async ensureShipped(tx: Tx): Promise<void> {
      const there = await queries.roleBook(tx)
      const missing = Object.entries(shippedRoles).filter(([name]) => !there.has(name) || name === administratorRole)
      let changed = 0
      for (const [name, held] of missing) {
        const row = { name, shipped: 1, permissions: JSON.stringify(held), changed_at: tx.now }
        if (JSON.stringify(there.get(name)) === row.permissions) continue
        // A newer version may know more permissions, and the administrator has all of them.
        await dialect.upsert(tx.kysely.insertInto('roles').values(row), ['name'], ['permissions', 'changed_at']).execute()
        changed += 1
      }
      if (changed === 0) tx.unchanged()
      else tx.about('role', '', ['permissions'])
    },
  }
}
export type Roles = ReturnType<typeof createRoles>
