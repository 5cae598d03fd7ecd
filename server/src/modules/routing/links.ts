import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import { leaseMs } from './queries.ts'

/** Which processes hold sockets of which agents. `link` names one process's holding; it is good while its lease is. */
export function createLinks(db: Db, dialect: Dialect) {
  return {
    /** The agents have sockets in this process now, and for another lease. */
    async hold(tx: Tx, link: string, agents: readonly string[]): Promise<void> {
      const rows = agents.map((agent) => ({ agent, link, lease_until: tx.now + leaseMs }))
      if (rows.length > 0) await dialect.upsert(tx.kysely.insertInto('agent_links').values(rows), ['agent', 'link'], ['lease_until']).execute()
    },

    /** The agent has none in this process any more. True while another process has some. */
    async release(tx: Tx, link: string, agent: string): Promise<boolean> {
      // Of two processes that lose the agent at once, the second sees what the first did.
      await dialect.forUpdate(tx.kysely.selectFrom('agents').select('id').where('id', '=', agent)).executeTakeFirst()
      await tx.kysely.deleteFrom('agent_links').where('link', '=', link).where('agent', '=', agent).execute()
      const other = await tx.kysely.selectFrom('agent_links').select('link').where('agent', '=', agent).where('lease_until', '>=', tx.now).limit(1).executeTakeFirst()
      return other !== undefined
    },

    /** The process ends. */
    releaseAll: async (tx: Tx, link: string): Promise<void> => void (await tx.kysely.deleteFrom('agent_links').where('link', '=', link).execute()),

    /** Whether dead processes hold any at `now`, ms UTC. */
    areDead: async (now: number): Promise<boolean> => (await db.selectFrom('agent_links').select('link').where('lease_until', '<', now).limit(1).executeTakeFirst()) !== undefined,
    /** Forgets what dead processes held. */
    sweep: async (tx: Tx): Promise<void> => void (await tx.kysely.deleteFrom('agent_links').where('lease_until', '<', tx.now).execute()),
  }
}
export type Links = ReturnType<typeof createLinks>
