export interface RoutingTables {
  agents: AgentRow
  agent_links: AgentLinkRow
}
/** What an agent chose, and whether a live connection stands behind it. */
export interface AgentRow {
  id: string
  state: string
  reason: string | null
  since: number
  /** 1 while a socket is held; the processes that hold one renew the lease. */
  connected: number
  lease_until: number
  /** When a conversation was last given to the agent: the longest idle comes first among equals. */
  assigned_at: number
}
/** A process holds sockets of the agent. */
export interface AgentLinkRow {
  agent: string
  link: string
  lease_until: number
}
