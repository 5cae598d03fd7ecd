import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { AgentPresence } from '@yanshu/contract/realtime.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { mayWorkOn } from '../conversations/access.ts'
import type { Conversations } from '../conversations/service.ts'
import { presentAgent } from './present.ts'
import { createLinks } from './links.ts'
import { createQueries } from './queries.ts'
import { chooseLeastBusy, isFree, isHere, takesMore, type Candidate } from './rules.ts'
import type { AgentRow } from './tables.ts'

/** What routing needs to know of people. All but `load` and `groupForInbox` answer from memory, as last read. */
export interface Roster {
  /** Resolves when what is in memory is as the database has it. */
  load(): Promise<void>
  nameOf(person: string): string | undefined
  capacityOf(person: string): number
  membersOf(group: string): readonly string[]
  groupsOf(person: string): readonly string[]
  hasGroup(group: string): boolean
  groupForInbox(inbox: string): Promise<string>
}
export interface RoutingDeps {
  db: Db
  dialect: Dialect
  conversations: Conversations
  roster: Roster
}

/** Who gets which conversation. Decisions are pure (`rules.ts`); what they rest on is checked again under lock. */
export function createRouting({ db, dialect, conversations, roster }: RoutingDeps) {
  const queries = createQueries(db, dialect)

  async function candidates(group?: string, tx?: Tx): Promise<Candidate[]> {
    const [rows, loads] = await Promise.all([queries.all(tx?.kysely), conversations.loads(tx)])
    const members = group === undefined ? undefined : new Set(roster.membersOf(group))
    return rows.filter((row) => !members || members.has(row.id)).map((row) => toCandidate(row, loads.get(row.id) ?? 0))
  }
  const toCandidate = (row: AgentRow, load: number): Candidate =>
    ({ id: row.id, state: row.state, connected: row.connected === 1, load, capacity: roster.capacityOf(row.id), assignedAt: row.assigned_at })

  /** The agent's row, locked. At first whoever works in a group is online, and whoever does not is offline until they choose. */
  const lock = (tx: Tx, agent: string): Promise<AgentRow> => queries.lock(tx, agent, roster.groupsOf(agent).length > 0 ? 'online' : 'offline')

  async function give(tx: Tx, conversation: string, row: AgentRow, reason: string, note?: string): Promise<Conversation> {
    const given = await conversations.assign(tx, conversation, { id: row.id, name: roster.nameOf(row.id) ?? '' }, reason, note)
    await queries.save(tx, row.id, { assigned_at: tx.now })
    return given
  }

  return {
    /** Resolves when people and groups are known as the database has them; await it before `connect`. */
    load: roster.load,

    /** Presence of all agents that were ever here. */
    async presence(): Promise<AgentPresence[]> {
      await roster.load()
      const [rows, loads] = await Promise.all([queries.all(), conversations.loads()])
      return rows.filter((row) => roster.nameOf(row.id) !== undefined).map((row) => presentAgent(row, loads.get(row.id) ?? 0, roster.capacityOf(row.id)))
    },

    /** The group whose people a conversation waits for: its own while there is such a group, else its inbox's. */
    async groupOf({ group, inbox }: Pick<Conversation, 'group' | 'inbox'>): Promise<string> {
      await roster.load()
      return group !== undefined && roster.hasGroup(group) ? group : roster.groupForInbox(inbox)
    },

    /** Which agent of the group would get a conversation now, and whether anybody of it is here at all. */
    async lookFor(group: string): Promise<{ agent: string | undefined; anybody: boolean }> {
      await roster.load()
      const agents = await candidates(group)
      return { agent: chooseLeastBusy(agents)?.id, anybody: agents.some(isHere) }
    },

    async isGroup(group: string): Promise<boolean> {
      await roster.load()
      return roster.hasGroup(group)
    },

    /**
     * Gives a waiting conversation to an agent, if both still fit: it still waits, the agent is here and has a free
     * place. False when not; the caller looks again.
     */
    async offer(tx: Tx, conversation: string, agent: string): Promise<boolean> {
      const row = await lock(tx, agent)
      const present = await conversations.lock(tx, conversation)
      const candidate = toCandidate(row, await conversations.loadOf(tx, agent))
      if (present.state !== 'waiting' || !isFree(candidate)) {
        tx.unchanged()
        return false
      }
      await give(tx, conversation, row, 'least_busy')
      return true
    },

    /**
     * Gives a waiting conversation to the least busy agent of the group as the transaction sees them, so that of many who
     * come at once each finds what those before took. `lost`: the conversation or the agent was gone, look once more.
     */
    async offerToBest(tx: Tx, conversation: string, group: string): Promise<'given' | 'lost' | 'all_busy' | 'nobody'> {
      const agents = await candidates(group, tx)
      const best = chooseLeastBusy(agents)
      if (best) return (await this.offer(tx, conversation, best.id)) ? 'given' : 'lost'
      tx.unchanged()
      return agents.some(isHere) ? 'all_busy' : 'nobody'
    },

    /** The longest waiting conversation that this agent may be given; undefined when there is none or no free place. */
    async nextFor(agent: string): Promise<string | undefined> {
      await roster.load()
      const found = (await candidates()).find((each) => each.id === agent)
      return found && isFree(found) ? conversations.longestWaiting(roster.groupsOf(agent)) : undefined
    },

    setGroup: conversations.setGroup,
    noteNobodyHere: conversations.noteNobodyHere,

    /** An agent takes a conversation that nobody has. Fails with `already_taken` or, without a free place, `agent_unavailable`. */
    async take(tx: Tx, actor: Actor, id: string): Promise<Conversation> {
      const row = await lock(tx, actor.id)
      const present = await conversations.lock(tx, id)
      if (present.state === 'assigned' && present.agent !== actor.id) throw fail.conflict('already_taken')
      if (present.state !== 'assigned' && (await conversations.loadOf(tx, actor.id)) >= roster.capacityOf(actor.id)) throw fail.refused('agent_unavailable')
      return give(tx, id, row, 'taken')
    },

    /** Hands a conversation to an agent who is here and has a free place. Fails with `not_yours` when a colleague has it by now. */
    async handTo(tx: Tx, actor: Actor, id: string, agent: string, note?: string): Promise<Conversation> {
      const row = await lock(tx, agent)
      const present = await conversations.lock(tx, id)
      mayWorkOn(actor, present)
      if (present.state === 'closed') throw fail.refused('conversation_not_open')
      if (roster.nameOf(agent) === undefined || !isFree(toCandidate(row, await conversations.loadOf(tx, agent)))) throw fail.refused('agent_unavailable')
      return give(tx, id, row, 'transferred', note)
    },

    /** Hands a conversation to the queue of a group. Fails as `handTo` does. */
    async handToGroup(tx: Tx, actor: Actor, id: string, group: string, note?: string): Promise<Conversation> {
      if (roster.membersOf(group).length === 0) throw fail.refused('group_empty')
      mayWorkOn(actor, await conversations.lock(tx, id))
      return conversations.transferToGroup(tx, id, group, note)
    },

    /** Opens a closed conversation again in the hands of the actor. */
    async reopen(tx: Tx, actor: Actor, id: string): Promise<Conversation> {
      const row = await lock(tx, actor.id)
      const present = await conversations.lock(tx, id)
      if (present.state !== 'closed') throw fail.conflict('already_taken')
      if ((await conversations.loadOf(tx, actor.id)) >= roster.capacityOf(actor.id)) throw fail.refused('agent_unavailable')
      await conversations.reopen(tx, id)
      return give(tx, id, row, 'reopened')
    },

    /** The agent chooses a state. */
    async choose(tx: Tx, agent: string, state: AgentPresence['state'], reason: string | undefined): Promise<AgentPresence> {
      const row = await lock(tx, agent)
      const next: AgentRow = { ...row, state, reason: reason ?? null, since: tx.now }
      await queries.save(tx, agent, { state, reason: next.reason, since: tx.now })
      tx.about('agent', agent, ['state', 'reason'])
      return tell(tx, next)
    },

    /** A live connection came or is gone. `agent.lost` follows a loss, so that unanswered conversations go back. */
    async connect(tx: Tx, agent: string, connected: boolean, leaseUntil: number): Promise<void> {
      const row = await lock(tx, agent)
      await queries.save(tx, agent, { connected: connected ? 1 : 0, lease_until: leaseUntil })
      tx.about('agent', agent, ['connected'])
      if ((row.connected === 1) === connected) return
      await tell(tx, { ...row, connected: connected ? 1 : 0 })
      if (!connected) tx.announce('agent.lost', { agent })
    },
    /** Which processes hold sockets of whom. */
    links: createLinks(dialect),
    renew: (tx: Tx, agents: readonly string[]) => queries.renew(tx, agents),
    expired: (now: number) => queries.expired(now),
    /** Nobody has renewed the agent's lease; unless somebody has just now. */
    async expire(tx: Tx, agent: string): Promise<void> {
      const row = await lock(tx, agent)
      if (row.connected !== 1 || row.lease_until >= tx.now) return tx.unchanged()
      await this.connect(tx, agent, false, 0)
    },

    requeue: conversations.requeue,
    isConnected: async (agent: string) => (await queries.byId(agent))?.connected === 1,
  }

  async function tell(tx: Tx, row: AgentRow): Promise<AgentPresence> {
    const presence = presentAgent(row, await conversations.loadOf(tx, row.id), roster.capacityOf(row.id))
    tx.announce('agent.presence', { presence })
    if (takesMore(toCandidate(row, presence.load))) tx.announce('agent.free', { agent: row.id })
    return presence
  }
}
export type Routing = ReturnType<typeof createRouting>
