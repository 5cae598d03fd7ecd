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
      const fresh: AgentRow = { id, state: first, reason: null, since: tx.now, connected: 0, lease_until: 0, assigned_at: 0 }
      await dialect.insertIgnore(tx.kysely.insertInto('agents').values(fresh)).execute()
      return (await find()) ?? fresh
    },

    async save(tx: Tx, id: string, changes: Partial<AgentRow>): Promise<void> {
      await tx.kysely.updateTable('agents').set(changes).where('id', '=', id).execute()
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
