import type { Absence } from '../conversations/absence.ts'

export interface RoutingTables {
  agents: AgentRow
  agent_turns: { group_id: string; agent: string; turn: number }
  agent_states: StateRow
  routing_plans: { group_id: string; plan: string }
  routing_rules: { id: string; place: number; rule: string }
  routing_queue: QueueRow
  routing_decisions: DecisionRow
  /** Who served a contact last. */
  routing_served: { contact: string; agent: string; at: number }
  /** Agents who were told that a contact waits for them too long. */
  routing_silences: { conversation: string; agent: string; since: number }
  routing_reinforcements: ReinforcementRow
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
  /** When a conversation of the agent ended or went elsewhere. */
  freed_at: number
}
/** A span in which an agent was in one state; `to_at` null while it lasts. */
export interface StateRow {
  id: string
  agent: string
  state: string
  reason: string | null
  from_at: number
  to_at: number | null
}
/** A conversation that waits. Who comes first: the smaller `place` (3 less its priority), then who has waited longer. */
export interface QueueRow {
  conversation: string
  inbox: string
  contact: string
  group_id: string
  place: number
  since: number
  /** What whoever gets it must be permitted. */
  permission: string | null
  rule: string | null
  rule_name: string | null
  /** JSON: id and name of the labels that the rule puts on. */
  labels: string | null
  /** The agent who served the contact last, in groups of mode `sticky`; kept for that agent alone until `reserved_until`. */
  known_agent: string | null
  reserved_until: number | null
  /** JSON: groups in which it has waited. */
  visited: string
  /** What the contact was told of the people, as `conversations.nobody_here`. */
  nobody: Absence
}
/** Why a conversation went to somebody, or waits. `candidates` as JSON: who was looked at. */
export interface DecisionRow {
  id: string
  conversation: string
  at: number
  reason: string
  group_id: string | null
  mode: string | null
  priority: number
  rule: string | null
  rule_name: string | null
  labels: string | null
  agent: string | null
  candidates: string
}
/** Agents of other groups helped out in this one; `now_of` is the group while they do. */
export interface ReinforcementRow {
  id: string
  group_id: string
  groups_from: string
  people: string
  /** The longest backlog of that time. */
  backlog: number
  from_at: number
  calm_since: number | null
  to_at: number | null
  now_of: string | null
}
/** A process holds sockets of the agent. */
export interface AgentLinkRow {
  agent: string
  link: string
  lease_until: number
}
