import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { AgentRow } from './tables.ts'

export const leaseMs = 30_000

/** Rows of agents: what they chose, and their live connection. */
export function createQueries(db: Db, dialect: Dialect) {
  return {
    byId: (id: string): Promise<AgentRow | undefined> => db.selectFrom('agents').selectAll().where('id', '=', id).executeTakeFirst(),
    all: (from: Db = db): Promise<AgentRow[]> => from.selectFrom('agents').selectAll().execute(),
    expired: (now: number): Promise<AgentRow[]> => db.selectFrom('agents').selectAll().where('connected', '=', 1).where('lease_until', '<', now).execute(),

    /** The agent's row, locked, made in the state `first` if there is none. While it is locked nobody else gives the agent anything. */
    async lock(tx: Tx, id: string, first: 'online' | 'offline'): Promise<AgentRow> {
      const find = () => dialect.forUpdate(tx.kysely.selectFrom('agents').selectAll().where('id', '=', id)).executeTakeFirst()
      const found = await find()
      if (found) return found
      const fresh: AgentRow = { id, state: first, reason: null, since: tx.now, connected: 0, lease_until: 0, assigned_at: 0, freed_at: 0 }
      await dialect.insertIgnore(tx.kysely.insertInto('agents').values(fresh)).execute()
      return (await find()) ?? fresh
    },

    async save(tx: Tx, id: string, changes: Partial<AgentRow>): Promise<void> {
      await tx.kysely.updateTable('agents').set(changes).where('id', '=', id).execute()
    },

    /** Which turn each agent had last in the group. */
    async turnsOf(group: string, from: Db = db): Promise<Map<string, number>> {
      const rows = await from.selectFrom('agent_turns').select(['agent', 'turn']).where('group_id', '=', group).execute()
      return new Map(rows.map((each) => [each.agent, each.turn]))
    },
    /** The agent has had a turn in the group: the next one after everybody else's. */
    async takeTurn(tx: Tx, group: string, agent: string): Promise<void> {
      const last = Math.max(0, ...(await this.turnsOf(group, tx.kysely)).values())
      await dialect.upsert(tx.kysely.insertInto('agent_turns').values({ group_id: group, agent, turn: last + 1 }), ['group_id', 'agent'], ['turn']).execute()
    },

    /** Who served the contact last. */
    async servedBy(contact: string): Promise<string | null> {
      return (await db.selectFrom('routing_served').select('agent').where('contact', '=', contact).executeTakeFirst())?.agent ?? null
    },
    async noteServed(tx: Tx, contact: string, agent: string): Promise<void> {
      await dialect.upsert(tx.kysely.insertInto('routing_served').values({ contact, agent, at: tx.now }), ['contact'], ['agent', 'at']).execute()
    },

    /** Renews the leases that have not ended. Gives the agents whose lease has. */
    async renew(tx: Tx, ids: readonly string[]): Promise<string[]> {
      await tx.kysely.updateTable('agents').set({ lease_until: tx.now + leaseMs }).where('id', 'in', [...ids]).where('connected', '=', 1).execute()
      const ended = await tx.kysely.selectFrom('agents').select('id').where('id', 'in', [...ids]).where('connected', '=', 0).execute()
      return ended.map((each) => each.id)
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
