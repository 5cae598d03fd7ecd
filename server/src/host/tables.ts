import type { AuditTables } from './audit/tables.ts'
import type { EventTables } from './events/tables.ts'
import type { HeartbeatTables } from './heartbeat.ts'
import type { InstallationTables } from './installation.ts'
import type { JobTables } from './jobs/tables.ts'

/** The host's own tables, each beside its part. */
export interface HostTables extends AuditTables, EventTables, HeartbeatTables, InstallationTables, JobTables {
  module_switches: { name: string; is_on: number; changed_at: number }
}
