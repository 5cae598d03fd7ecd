import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import { visibleTo } from './access.ts'
import { presentConversation } from './present.ts'

export interface FloorQuestion { group?: string | undefined; agent?: string | undefined; inbox?: string | undefined; waiting?: boolean | undefined }
export interface GroupStanding { group: string | undefined; waiting: number; longestSince: number | undefined; assigned: number }

/** What supervisors look at: conversations that people have or that wait for them. */
export function createFloorReading(db: Db) {
  return {
    /** Those that the actor may see, the longest unanswered first; `more` when there are others. */
    async liveChats(actor: Actor, { group, agent, inbox, waiting }: FloorQuestion, limit: number): Promise<{ items: Conversation[]; more: boolean }> {
      const states = waiting === true ? ['waiting'] : agent !== undefined || waiting === false ? ['assigned'] : ['waiting', 'assigned']
      const found = await Promise.all(states.map((state) => {
        let query = db.selectFrom('conversations').selectAll('conversations').where(visibleTo(actor)).where('state', '=', state)
        if (group !== undefined) query = query.where('group_id', '=', group)
        if (agent !== undefined) query = query.where('agent_id', '=', agent)
        if (inbox !== undefined) query = query.where('inbox', '=', inbox)
        return query.orderBy('active_at').orderBy('id').limit(limit + 1).execute()
      }))
      const rows = found.flat().map(presentConversation).toSorted((a, b) => waitsSince(a) - waitsSince(b) || (a.id < b.id ? -1 : 1))
      return { items: rows.slice(0, limit), more: found.some((each) => each.length > limit) || rows.length > limit }
    },

    /** How many wait and how many agents have, by group. */
    async standingByGroup(actor: Actor): Promise<GroupStanding[]> {
      const rows = await db.selectFrom('conversations').where(visibleTo(actor)).where('state', 'in', ['waiting', 'assigned'])
        .select(['group_id', 'state', (eb) => eb.fn.count<number>('id').as('count'), (eb) => eb.fn.min('waiting_since').as('longest')]).groupBy(['group_id', 'state']).execute()
      const groups = new Map<string | undefined, GroupStanding>()
      for (const { group_id, state, count, longest } of rows) {
        const group = group_id ?? undefined
        const standing = groups.get(group) ?? { group, waiting: 0, longestSince: undefined, assigned: 0 }
        if (state === 'assigned') standing.assigned = Number(count)
        else Object.assign(standing, { waiting: Number(count), longestSince: longest === null ? undefined : Number(longest) })
        groups.set(group, standing)
      }
      return [...groups.values()]
    },
  }
}

function waitsSince({ state, waitingSince, unansweredSince }: Conversation): number {
  return (state === 'waiting' ? waitingSince : unansweredSince) ?? Number.MAX_SAFE_INTEGER
}
