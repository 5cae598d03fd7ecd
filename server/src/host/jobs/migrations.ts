import type { Migration } from '../../base/db/migrate.ts'

export const jobMigrations: Record<string, Migration> = {
  '20261122_jobs_leases': {
    async up(db, { types, tableOptions }) {
      await db.schema.createTable('jobs')
        .addColumn('name', types.key(128), (c) => c.primaryKey().notNull())
        .addColumn('owner', types.key(255), (c) => c.notNull())
        .addColumn('lease_until', types.time, (c) => c.notNull())
        .addColumn('due_at', types.time, (c) => c.notNull())
        .addColumn('ran_at', types.time, (c) => c.notNull())
        .modifyEnd(tableOptions).execute()
    },
  },
}
