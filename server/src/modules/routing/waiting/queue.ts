import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { Absence } from '../../conversations/absence.ts'
import type { QueueRow } from '../tables.ts'

/** For whom the next conversation is looked for. */
export interface Looking {
  agent: string
  groups: readonly string[]
  /** Of these, the groups with business hours of their own, which are open; the others follow the inbox. */
  ownHours: readonly string[]
  closedInboxes: readonly string[]
  permissions: readonly string[]
  now: number
}
/** Those who wait alike: what can be said of one of them holds for all. */
export interface Kind { group_id: string; inbox: string; permission: string | null; nobody: Absence }

const columns = ['inbox', 'contact', 'group_id', 'place', 'since', 'permission', 'rule', 'rule_name', 'labels', 'known_agent', 'reserved_until', 'visited', 'nobody'] as const

/** Conversations that wait, in the order in which they are given out. A row that is out of date does no harm: whoever offers looks at the conversation. */
export function createQueue(db: Db, dialect: Dialect) {
  return {
    byId: (id: string, from: Db = db): Promise<QueueRow | undefined> => from.selectFrom('routing_queue').selectAll().where('conversation', '=', id).executeTakeFirst(),

    async put(tx: Tx, row: QueueRow): Promise<void> {
      await dialect.upsert(tx.kysely.insertInto('routing_queue').values(row), ['conversation'], columns).execute()
    },
    async change(tx: Tx, id: string, changes: Partial<QueueRow>): Promise<void> {
      await tx.kysely.updateTable('routing_queue').set(changes).where('conversation', '=', id).execute()
    },
    async remove(tx: Tx, id: string): Promise<void> {
      await tx.kysely.deleteFrom('routing_queue').where('conversation', '=', id).execute()
    },

    /** The first in line that this agent may be given. */
    async nextFor({ agent, groups, ownHours, closedInboxes, permissions, now }: Looking): Promise<string | undefined> {
      if (groups.length === 0) return undefined
      const row = await db.selectFrom('routing_queue').select('conversation').where('group_id', 'in', [...groups])
        .where((eb) => eb.or([eb('permission', 'is', null), eb('permission', 'in', permissions.length > 0 ? [...permissions] : ['-'])]))
        .where((eb) => eb.or([eb('reserved_until', 'is', null), eb('reserved_until', '<=', now), eb('known_agent', '=', agent)]))
        .$if(closedInboxes.length > 0, (query) => query.where((eb) => eb.or([
          eb('inbox', 'not in', [...closedInboxes]), eb('group_id', 'in', ownHours.length > 0 ? [...ownHours] : ['-']),
        ])))
        .orderBy('place').orderBy('since').orderBy('conversation').limit(1).executeTakeFirst()
      return row?.conversation
    },

    /** How many wait, by group and inbox. */
    async lengths(): Promise<{ group: string; inbox: string; count: number }[]> {
      const rows = await db.selectFrom('routing_queue').select(['group_id', 'inbox', (eb) => eb.fn.count<number>('conversation').as('count')]).groupBy(['group_id', 'inbox']).execute()
      return rows.map((each) => ({ group: each.group_id, inbox: each.inbox, count: Number(each.count) }))
    },
    /** How many wait for the group beside this one; counted up to 1000. */
    async lengthBeside(group: string, conversation: string): Promise<number> {
      const rows = await db.selectFrom('routing_queue').select('conversation').where('group_id', '=', group).where('conversation', '!=', conversation).limit(1000).execute()
      return rows.length
    },

    kinds: (): Promise<Kind[]> => db.selectFrom('routing_queue').select(['group_id', 'inbox', 'permission', 'nobody']).distinct().execute(),
    /** Up to 100 of a kind beyond `after`, by id. */
    async ofKind({ group_id, inbox, permission, nobody }: Kind, after: string): Promise<string[]> {
      const rows = await db.selectFrom('routing_queue').select('conversation').where('group_id', '=', group_id).where('inbox', '=', inbox)
        .where('permission', permission === null ? 'is' : '=', permission).where('nobody', '=', nobody).where('conversation', '>', after).orderBy('conversation').limit(100).execute()
      return rows.map((each) => each.conversation)
    },

    /** Those of the group, the first in line first. */
    async ofGroup(group: string): Promise<string[]> {
      const rows = await db.selectFrom('routing_queue').select('conversation').where('group_id', '=', group).orderBy('place').orderBy('since').orderBy('conversation').limit(500).execute()
      return rows.map((each) => each.conversation)
    },
    /** Those that have waited for the group since before `since`. */
    waitingSince: (group: string, since: number): Promise<QueueRow[]> =>
      db.selectFrom('routing_queue').selectAll().where('group_id', '=', group).where('since', '<=', since).orderBy('place').orderBy('since').limit(200).execute(),
    /** Those whose agent was waited for long enough. */
    async reservationsOver(now: number): Promise<string[]> {
      const rows = await db.selectFrom('routing_queue').select('conversation').where('reserved_until', '<=', now).orderBy('place').orderBy('since').limit(200).execute()
      return rows.map((each) => each.conversation)
    },
  }
}
export type Queue = ReturnType<typeof createQueue>
