import type { Permission } from '@yanshu/contract/permissions.ts'
import type { Db } from '../../database.ts'
import type { Queries } from './queries.ts'
import { permissionsOf } from './role-rules.ts'

/** Somebody who can be given conversations. */
export interface Agent { id: string; name: string; capacity: number; groups: readonly string[] }
interface Entry extends Agent { isActive: boolean; permissions: ReadonlySet<Permission> }
interface State { entries: ReadonlyMap<string, Entry>; groups: readonly { id: string; isDefault: boolean; inboxes: readonly string[] }[] }

/**
 * Everybody and every group, in memory: who answers what is asked with each conversation. Read anew after each change; who
 * asks meanwhile waits for that.
 */
export function createRoster(db: Db, queries: Queries) {
  let roster: State = { entries: new Map(), groups: [] }
  let reading: Promise<void> | undefined
  let stale = true

  async function read(): Promise<State> {
    const [people, book, members, groups, inboxes] = await Promise.all([
      queries.everybody(), queries.roleBook(),
      db.selectFrom('group_members').selectAll().orderBy('group_id').execute(),
      db.selectFrom('skill_groups').selectAll().orderBy('created_at').orderBy('id').execute(),
      db.selectFrom('group_inboxes').selectAll().execute(),
    ])
    const entries = people.map((row): [string, Entry] => [row.id, {
      id: row.id, name: row.name, capacity: row.capacity, groups: members.filter((each) => each.person === row.id).map((each) => each.group_id),
      isActive: row.status === 'active', permissions: permissionsOf(JSON.parse(row.roles) as string[], book),
    }])
    return {
      entries: new Map(entries),
      groups: groups.map(({ id, default_mark }) => ({ id, isDefault: default_mark === 1, inboxes: inboxes.filter((each) => each.group_id === id).map((each) => each.inbox) })),
    }
  }

  async function refresh(): Promise<void> {
    while (stale) {
      stale = false
      roster = await read().catch((error: unknown) => {
        stale = true
        throw error
      })
    }
  }

  async function now(): Promise<State> {
    if (stale) reading ??= refresh().finally(() => (reading = undefined))
    await reading
    return roster
  }

  const answers = (entry: Entry | undefined): entry is Entry => entry !== undefined && entry.isActive && entry.permissions.has('conversations.reply')
  const agent = (person: string): Entry | undefined => {
    const entry = roster.entries.get(person)
    return answers(entry) ? entry : undefined
  }

  return {
    /** Resolves when what is in memory is as the database has it. */
    load: async (): Promise<void> => void (await now()),
    /** Something changed: read anew at once. */
    forget(): void {
      stale = true
      now().catch(() => undefined)
    },

    /** As last read; undefined for an id that nobody has. */
    nameOf: (person: string): string | undefined => roster.entries.get(person)?.name,
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
        [...roster.entries.values()].filter((each) => answers(each) && each.groups.includes(group)).map((each) => each.id),
      groupsOf: (person: string): readonly string[] => agent(person)?.groups ?? [],
      hasGroup: (group: string): boolean => roster.groups.some((each) => each.id === group),
    },
  }
}
export type Roster = ReturnType<typeof createRoster>
