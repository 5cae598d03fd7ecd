import type { Migration } from '../../../base/db/migrate.ts'

export const routingAgents: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('agents')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('state', types.key(16), (c) => c.notNull())
      .addColumn('reason', types.text(100))
      .addColumn('since', types.time, (c) => c.notNull())
      .addColumn('connected', types.flag, (c) => c.notNull())
      .addColumn('lease_until', types.time, (c) => c.notNull())
      .addColumn('assigned_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
  },
}
