import type { Migration } from '../base/db/migrate.ts'
import { auditMigrations } from './audit/migrations.ts'
import { eventMigrations } from './events/migrations.ts'
import { heartbeatMigrations } from './heartbeat.ts'
import { installationMigrations } from './installation.ts'
import { jobMigrations } from './jobs/migrations.ts'

/** The tables of the host itself. */
export const hostMigrations: Record<string, Migration> = {
  ...eventMigrations,
  ...auditMigrations,
  ...jobMigrations,
  ...installationMigrations,
  ...heartbeatMigrations,
  '20261122_host_switches': {
    async up(db, { types, tableOptions }) {
      await db.schema.createTable('module_switches')
        .addColumn('name', types.key(64), (c) => c.primaryKey().notNull())
        .addColumn('is_on', types.flag, (c) => c.notNull())
        .addColumn('changed_at', types.time, (c) => c.notNull())
        .modifyEnd(tableOptions).execute()
    },
  },
}
