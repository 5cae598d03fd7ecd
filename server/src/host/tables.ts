import type { AuditTables } from './audit/tables.ts'
import type { EventTables } from './events/tables.ts'
import type { JobTables } from './jobs/tables.ts'

/** The host's own tables, each beside its part. */
export interface HostTables extends AuditTables, EventTables, JobTables {
  module_switches: { name: string; is_on: number; changed_at: number }
}
