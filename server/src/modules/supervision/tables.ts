export interface SupervisionTables {
  sla_policies: SlaPolicyRow
  sla_clocks: SlaClockRow
}

/** How long things may take. `terms` is the rest of what was entered, as JSON. */
export interface SlaPolicyRow {
  id: string
  name: string
  enabled: number
  position: number
  terms: string
  updated_at: number
}

/** One measured time. Those of answers that came in time are removed; breached ones stay for the list. */
export interface SlaClockRow {
  id: string
  conversation: string
  kind: string
  policy: string
  state: string
  /** 1 while it runs, null afterwards: with conversation and kind unique. */
  open: number | null
  started_at: number
  warn_at: number
  due_at: number
  /** When it is to be looked at next: for the warning, then for the breach, then no more. */
  look_at: number | null
  stopped_at: number | null
  breached_at: number | null
  agent_id: string | null
  group_id: string | null
  /** 1 once the conversation was closed: it is measured anew afterwards. */
  over: number | null
}
