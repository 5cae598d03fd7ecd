import { permissions as allPermissions, shippedRoles, type Permission } from '@yanshu/contract/permissions.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Tx } from '../../host/module.ts'
import { administratorRole, type Editing } from './editing.ts'
import { presentRole, rolesOf } from './present.ts'
import type { Queries } from './queries.ts'
import type { RoleRow } from './tables.ts'
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
      const row = { name, shipped: before?.shipped ?? 0, permissions: held, given: before?.given ?? null, changed_at: tx.now }
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

    /**
     * Adds the roles that ship and are missing. Those that are there get what a newer version ships for the first time and
     * otherwise stay as they were changed; the administrator always has everything.
     */
    async ensureShipped(tx: Tx): Promise<void> {
      const rows = new Map((await tx.kysely.selectFrom('roles').selectAll().execute()).map((row) => [row.name, row]))
      let changed = 0
      for (const [name, ships] of Object.entries(shippedRoles)) {
        const row = afterShipping(rows.get(name), name, ships, tx.now)
        if (!row) continue
        await dialect.upsert(tx.kysely.insertInto('roles').values(row), ['name'], ['permissions', 'given', 'changed_at']).execute()
        changed += 1
      }
      if (changed === 0) tx.unchanged()
      else tx.about('role', '', ['permissions'])
    },
  }
}
export type Roles = ReturnType<typeof createRoles>

/** The role's row with what ships now and did not before; undefined when nothing is new. */
function afterShipping(row: RoleRow | undefined, name: string, ships: readonly Permission[], now: number): RoleRow | undefined {
  const given = JSON.parse(row?.given ?? '[]') as string[]
  const before = JSON.parse(row?.permissions ?? '[]') as Permission[]
  const fresh = name === administratorRole ? ships : ships.filter((each) => !given.includes(each))
  const held = allPermissions.filter((each) => (name === administratorRole ? ships.includes(each) : before.includes(each) || fresh.includes(each)))
  const next: RoleRow = { name, shipped: 1, permissions: JSON.stringify(held), given: JSON.stringify(ships), changed_at: now }
  return row?.given === next.given && row.permissions === next.permissions ? undefined : next
}
