import type { AgentPresence } from '@yanshu/contract/realtime.ts'
import type { AgentRow } from './tables.ts'

/** An agent's presence as the console sees it. */
export function presentAgent(row: AgentRow, load: number, capacity: number, lentTo: readonly string[]): AgentPresence {
  return {
    agent: row.id, state: row.state as AgentPresence['state'], since: row.since, connected: row.connected === 1, load, capacity,
    ...(lentTo.length > 0 && { lentTo: [...lentTo] }),
    ...(row.reason !== null && { reason: row.reason }),
  }
}
