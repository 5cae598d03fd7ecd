import type { Group } from '@yanshu/contract/routing.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { GroupRow, MemberRow } from './tables.ts'

export interface GroupInput extends Omit<Group, 'id' | 'members'> { members: { person: string; skill: number }[] }

/** The skill value of who joins a group without one being named. */
const usualSkill = 50

/** Skill groups: who is in them and which inboxes' conversations they take. One of them is the default. */
export function createGroups(db: Db, dialect: Dialect) {
  async function whole(on: Db, row: GroupRow): Promise<Group> {
    const [members, inboxes] = await Promise.all([
      on.selectFrom('group_members').selectAll().where('group_id', '=', row.id).orderBy('person').execute(),
      on.selectFrom('group_inboxes').select('inbox').where('group_id', '=', row.id).orderBy('inbox').execute(),
    ])
    return { id: row.id, name: row.name, members: members.map(presentMember), inboxes: inboxes.map((each) => each.inbox), isDefault: row.default_mark === 1 }
  }

  async function lock(tx: Tx, id: string): Promise<GroupRow> {
    const row = await dialect.forUpdate(tx.kysely.selectFrom('skill_groups').selectAll().where('id', '=', id)).executeTakeFirst()
    if (!row) throw fail.absent('absent')
    return row
  }

  async function insistOnPeople(tx: Tx, members: GroupInput['members']): Promise<void> {
    if (members.length === 0) return
    const found = await tx.kysely.selectFrom('people').select('id').where('id', 'in', members.map((each) => each.person)).execute()
    if (found.length !== members.length) throw fail.malformed('malformed', { issues: [{ path: 'input.members', code: 'absent' }] })
  }

  /** Everybody who joins or leaves is told of, since what they may see changes. */
  async function setMembers(tx: Tx, id: string, members: GroupInput['members']): Promise<void> {
    const before = await tx.kysely.selectFrom('group_members').selectAll().where('group_id', '=', id).execute()
    const wanted = new Map(members.map((each) => [each.person, each.skill]))
    const was = new Map(before.map((each) => [each.person, each]))
    // Who is lent to the group goes when its backlog is short again, not because somebody edits it.
    const gone = before.filter((each) => each.lent === 0 && !wanted.has(each.person)).map((each) => each.person)
    await removeMembers(tx, id, gone)
    const fresh = members.filter((each) => !was.has(each.person))
    if (fresh.length > 0) await tx.kysely.insertInto('group_members').values(fresh.map(({ person, skill }) => ({ group_id: id, person, skill, lent: 0 }))).execute()
    for (const { person, skill } of members) {
      const row = was.get(person)
      if (row && (row.skill !== skill || row.lent === 1)) await tx.kysely.updateTable('group_members').set({ skill, lent: 0 }).where('group_id', '=', id).where('person', '=', person).execute()
    }
    for (const person of [...gone, ...fresh.map((each) => each.person)]) tx.announce('person.changed', { person })
  }

  async function removeMembers(tx: Tx, id: string, people: readonly string[]): Promise<void> {
    if (people.length > 0) await tx.kysely.deleteFrom('group_members').where('group_id', '=', id).where('person', 'in', [...people]).execute()
  }

  async function setInboxes(tx: Tx, id: string, inboxes: readonly string[]): Promise<void> {
    await tx.kysely.deleteFrom('group_inboxes').where('group_id', '=', id).execute()
    if (inboxes.length > 0) await tx.kysely.insertInto('group_inboxes').values(inboxes.map((inbox) => ({ group_id: id, inbox }))).execute()
  }

  async function clearDefault(tx: Tx): Promise<void> {
    await tx.kysely.updateTable('skill_groups').set({ default_mark: null }).where('default_mark', '=', 1).execute()
  }

  async function fillIn(tx: Tx, id: string, input: GroupInput): Promise<void> {
    await setMembers(tx, id, input.members)
    await setInboxes(tx, id, input.inboxes)
    tx.about('group', id, ['name', 'members', 'inboxes', 'is_default'])
    tx.announce('group.changed', { group: id })
  }

  async function nameIsFree<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (dialect.isDuplicate(error)) throw fail.conflict('name_taken')
      throw error
    }
  }

  return {
    async list(): Promise<Group[]> {
      const rows = await db.selectFrom('skill_groups').selectAll().orderBy('default_mark', 'desc').orderBy('created_at').orderBy('id').execute()
      return Promise.all(rows.map((row) => whole(db, row)))
    },

    /** Fails with `name_taken`; `malformed` when a member is nobody. */
    async make(tx: Tx, given: GroupInput): Promise<Group> {
      const input = distinct(given)
      await insistOnPeople(tx, input.members)
      if (input.isDefault) await clearDefault(tx)
      const row = { id: newId(), name: input.name, default_mark: input.isDefault ? 1 : null, created_at: tx.now }
      await nameIsFree(() => tx.kysely.insertInto('skill_groups').values(row).execute())
      await fillIn(tx, row.id, input)
      return whole(tx.kysely, row)
    },

    /** Fails with `absent`, `name_taken`, or `rule_refused` when no default group would be left. */
    async edit(tx: Tx, id: string, given: GroupInput): Promise<Group> {
      const input = distinct(given)
      const row = await lock(tx, id)
      if (row.default_mark === 1 && !input.isDefault) throw fail.refused('rule_refused', { rule: 'one_default_group' })
      await insistOnPeople(tx, input.members)
      if (input.isDefault) await clearDefault(tx)
      const next = { ...row, name: input.name, default_mark: input.isDefault ? 1 : null }
      await nameIsFree(() => tx.kysely.updateTable('skill_groups').set(next).where('id', '=', id).execute())
      await fillIn(tx, id, input)
      return whole(tx.kysely, next)
    },

    /** Fails with `absent`, or `rule_refused` for the default group. */
    async remove(tx: Tx, id: string): Promise<void> {
      const row = await lock(tx, id)
      if (row.default_mark === 1) throw fail.refused('rule_refused', { rule: 'one_default_group' })
      await setMembers(tx, id, [])
      await this.giveBack(tx, id)
      await setInboxes(tx, id, [])
      await tx.kysely.deleteFrom('skill_groups').where('id', '=', id).execute()
      tx.about('group', id)
      tx.announce('group.changed', { group: id })
    },

    /** The default group's id, as `tx` sees it. */
    async defaultOf(tx: Tx): Promise<string | undefined> {
      return (await tx.kysely.selectFrom('skill_groups').select('id').where('default_mark', '=', 1).executeTakeFirst())?.id
    },

    /** Makes the default group where there is none. */
    async ensureDefault(tx: Tx, name: string): Promise<void> {
      const row = { id: newId(), name, default_mark: 1, created_at: tx.now }
      const there = await tx.kysely.selectFrom('skill_groups').select('id').where('default_mark', '=', 1).executeTakeFirst()
      if (there) return tx.unchanged()
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('skill_groups').values(row)).executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows !== 1n) return tx.unchanged()
      tx.about('group', row.id, ['name'])
      tx.announce('group.changed', { group: row.id })
    },

    /** Puts a person who is new into the default group. */
    async joinDefault(tx: Tx, person: string): Promise<void> {
      const group = await tx.kysely.selectFrom('skill_groups').select('id').where('default_mark', '=', 1).executeTakeFirst()
      if (!group) return
      await tx.kysely.insertInto('group_members').values({ group_id: group.id, person, skill: usualSkill, lent: 0 }).execute()
      tx.announce('group.changed', { group: group.id })
    },

    /** Puts a person into exactly these groups. Gives whether that changed anything. */
    async setGroupsOf(tx: Tx, person: string, groups: readonly string[]): Promise<boolean> {
      const wanted = [...new Set(groups)].toSorted()
      const found = wanted.length === 0 ? [] : await tx.kysely.selectFrom('skill_groups').select('id').where('id', 'in', wanted).execute()
      if (found.length !== wanted.length) throw fail.malformed('malformed', { issues: [{ path: 'input.groups', code: 'absent' }] })
      const rows = await tx.kysely.selectFrom('group_members').selectAll().where('person', '=', person).execute()
      const before = rows.map((each) => each.group_id)
      const gone = rows.filter((each) => each.lent === 0 && !wanted.includes(each.group_id)).map((each) => each.group_id)
      const fresh = wanted.filter((each) => !before.includes(each))
      if (gone.length > 0) await tx.kysely.deleteFrom('group_members').where('person', '=', person).where('group_id', 'in', gone).execute()
      if (fresh.length > 0) await tx.kysely.insertInto('group_members').values(fresh.map((group_id) => ({ group_id, person, skill: usualSkill, lent: 0 }))).execute()
      return gone.length + fresh.length > 0
    },

    /** Draws the members of other groups into this one, with the skill that they have there, until `giveBack`. Gives who came. */
    async lend(tx: Tx, id: string, from: readonly string[]): Promise<string[]> {
      if (from.length === 0) return []
      const there = await tx.kysely.selectFrom('group_members').select('person').where('group_id', '=', id).execute()
      const rows = await tx.kysely.selectFrom('group_members').selectAll().where('group_id', 'in', [...from]).where('lent', '=', 0).orderBy('person').execute()
      const fresh = [...new Map(rows.map((each) => [each.person, each])).values()].filter((each) => !there.some(({ person }) => person === each.person))
      if (fresh.length === 0) return []
      await tx.kysely.insertInto('group_members').values(fresh.map(({ person, skill }) => ({ group_id: id, person, skill, lent: 1 }))).execute()
      return tellMoved(tx, id, fresh.map((each) => each.person), true)
    },
    /** Who was drawn in goes back. Gives who went. */
    async giveBack(tx: Tx, id: string): Promise<string[]> {
      const lent = await tx.kysely.selectFrom('group_members').select('person').where('group_id', '=', id).where('lent', '=', 1).execute()
      const people = lent.map((each) => each.person)
      await removeMembers(tx, id, people)
      return tellMoved(tx, id, people, false)
    },
  }
}
export type Groups = ReturnType<typeof createGroups>

function tellMoved(tx: Tx, group: string, people: string[], on: boolean): string[] {
  for (const person of people) tx.announce('person.changed', { person, lent: { group, on } })
  if (people.length > 0) tx.announce('group.changed', { group })
  return people
}

function presentMember({ person, skill, lent }: MemberRow): Group['members'][number] {
  return { person, skill, ...(lent === 1 && { lent: true as const }) }
}

function distinct(input: GroupInput): GroupInput {
  return { ...input, members: [...new Map(input.members.map((each) => [each.person, each])).values()], inboxes: [...new Set(input.inboxes)] }
}
