import type { Permission } from '@yanshu/contract/permissions.ts'
import { keep } from '../../base/kept.ts'
import type { Db } from '../../database.ts'
import type { Queries } from './queries.ts'
import { permissionsOf } from './role-rules.ts'

/** How an agent belongs to a group: `skill` 0 to 100; `lent` only while its backlog is long. */
export interface Membership { skill: number; lent: boolean }
/** Somebody who can be given conversations. */
export interface Agent { id: string; name: string; capacity: number; groups: readonly string[] }
interface Entry extends Agent { isActive: boolean; permissions: ReadonlySet<Permission>; memberships: ReadonlyMap<string, Membership> }
interface State { entries: ReadonlyMap<string, Entry>; groups: readonly { id: string; name: string; isDefault: boolean; inboxes: readonly string[] }[] }

/**
 * Everybody and every group, in memory: who answers what is asked with each conversation. Read anew after each change; who
 * asks meanwhile waits for that.
 */
export function createRoster(db: Db, queries: Queries) {
  async function read(): Promise<State> {
    const [people, book, members, groups, inboxes] = await Promise.all([
      queries.everybody(), queries.roleBook(),
      db.selectFrom('group_members').selectAll().orderBy('group_id').execute(),
      db.selectFrom('skill_groups').selectAll().orderBy('created_at').orderBy('id').execute(),
      db.selectFrom('group_inboxes').selectAll().execute(),
    ])
    const entries = people.map((row): [string, Entry] => {
      const own = members.filter((each) => each.person === row.id)
      return [row.id, {
        id: row.id, name: row.name, capacity: row.capacity, groups: own.map((each) => each.group_id),
        memberships: new Map(own.map(({ group_id, skill, lent }) => [group_id, { skill, lent: lent === 1 }])),
        isActive: row.status === 'active', permissions: permissionsOf(JSON.parse(row.roles) as string[], book),
      }]
    })
    return {
      entries: new Map(entries),
      groups: groups.map(({ id, name, default_mark }) => ({ id, name, isDefault: default_mark === 1, inboxes: inboxes.filter((each) => each.group_id === id).map((each) => each.inbox) })),
    }
  }

  const kept = keep<State>({ entries: new Map(), groups: [] }, read)
  const { now } = kept

  const answers = (entry: Entry | undefined): entry is Entry => entry !== undefined && entry.isActive && entry.permissions.has('conversations.reply')
  const agent = (person: string): Entry | undefined => {
    const entry = kept.last().entries.get(person)
    return answers(entry) ? entry : undefined
  }

  return {
    /** Resolves when what is in memory is as the database has it. */
    load: async (): Promise<void> => void (await now()),
    /** Something changed: read anew at once. */
    forget: kept.forget,

    /** As last read; undefined for an id that nobody has. */
    nameOf: (person: string): string | undefined => kept.last().entries.get(person)?.name,
    /** Active people who answer conversations, of the group or of all. */
    async agentsOf(group?: string): Promise<Agent[]> {
      const { entries } = await now()
      return [...entries.values()].filter((each) => answers(each) && (group === undefined || each.groups.includes(group)))
        .map(({ id, name, capacity, groups }) => ({ id, name, capacity, groups }))
    },
    /** The oldest group that lists the inbox, else the default one. */
    async groupForInbox(inbox: string): Promise<string> {
      const { groups } = await now()
      const found = groups.find((each) => each.inboxes.includes(inbox)) ?? groups.find((each) => each.isDefault)
      if (!found) throw new Error('there is no default group')
      return found.id
    },

    /** As last read, for work inside a transaction; await `load` before it. Who does not answer conversations has no place and no group. */
    known: {
      capacityOf: (person: string): number => agent(person)?.capacity ?? 0,
      membersOf: (group: string): readonly string[] =>
        [...kept.last().entries.values()].filter((each) => answers(each) && each.groups.includes(group)).map((each) => each.id),
      groupsOf: (person: string): readonly string[] => agent(person)?.groups ?? [],
      membershipOf: (person: string, group: string): Membership | undefined => agent(person)?.memberships.get(group),
      /** Groups that the person helps out in for now. */
      lentTo: (person: string): string[] => [...agent(person)?.memberships ?? []].filter(([, { lent }]) => lent).map(([group]) => group),
      may: (person: string, permission: Permission): boolean => agent(person)?.permissions.has(permission) ?? false,
      groupName: (group: string): string | undefined => kept.last().groups.find((each) => each.id === group)?.name,
      hasGroup: (group: string): boolean => kept.last().groups.some((each) => each.id === group),
    },
  }
}
export type Roster = ReturnType<typeof createRoster>
