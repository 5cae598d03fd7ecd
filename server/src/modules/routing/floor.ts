import type { Permission } from '@yanshu/contract/permissions.ts'
import type { Tx } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Membership } from '../people/roster.ts'
import type { Queries } from './queries.ts'
import type { Candidate } from './rules.ts'
import type { AgentRow } from './tables.ts'

/** What routing needs to know of people. All but `load` and `groupForInbox` answer from memory, as last read. */
export interface Roster {
  /** Resolves when what is in memory is as the database has it. */
  load(): Promise<void>
  nameOf(person: string): string | undefined
  capacityOf(person: string): number
  membersOf(group: string): readonly string[]
  groupsOf(person: string): readonly string[]
  membershipOf(person: string, group: string): Membership | undefined
  /** Groups that the person helps out for now. */
  lentTo(person: string): readonly string[]
  may(person: string, permission: Permission): boolean
  hasGroup(group: string): boolean
  groupForInbox(inbox: string): Promise<string>
}

/** For what an agent is looked at: a group's conversations, perhaps with a permission that they ask for. */
export interface Sought { group: string; permission: string | null }

/** The agents of a group, as a decision sees them. */
export function createFloor(queries: Queries, conversations: Pick<Conversations, 'loads' | 'loadOf'>, roster: Roster) {
  function candidateOf(row: AgentRow, load: number, { group, permission }: Sought, turn = 0): Candidate {
    const membership = roster.membershipOf(row.id, group)
    return {
      id: row.id, state: row.state, connected: row.connected === 1, load, capacity: roster.capacityOf(row.id), assignedAt: row.assigned_at,
      idleSince: Math.max(row.assigned_at, row.freed_at), turn, skill: membership?.skill ?? 0, lent: membership?.lent ?? false,
      permitted: permission === null || roster.may(row.id, permission as Permission),
    }
  }

  return {
    candidateOf,
    /** Everybody of the group who was ever here; with `tx` as its transaction sees them. */
    async candidates(sought: Sought, tx?: Tx): Promise<Candidate[]> {
      const members = new Set(roster.membersOf(sought.group))
      const [rows, loads, turns] = await Promise.all([queries.all(tx?.kysely), conversations.loads(tx), queries.turnsOf(sought.group, tx?.kysely)])
      return rows.filter((row) => members.has(row.id)).map((row) => candidateOf(row, loads.get(row.id) ?? 0, sought, turns.get(row.id)))
    },
  }
}
export type Floor = ReturnType<typeof createFloor>
