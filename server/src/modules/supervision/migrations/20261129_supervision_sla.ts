import type { Migration } from '../../../base/db/migrate.ts'

/** Service levels and their clocks. */
export const supervisionSla: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('sla_policies')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('name', types.key(64), (c) => c.notNull().unique())
      .addColumn('enabled', types.flag, (c) => c.notNull())
      .addColumn('position', types.int, (c) => c.notNull())
      .addColumn('terms', types.json, (c) => c.notNull())
      .addColumn('updated_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createTable('sla_clocks')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('conversation', types.id, (c) => c.notNull())
      .addColumn('kind', types.key(16), (c) => c.notNull())
      .addColumn('policy', types.id, (c) => c.notNull())
      .addColumn('state', types.key(16), (c) => c.notNull())
      .addColumn('open', types.flag)
      .addColumn('started_at', types.time, (c) => c.notNull())
      .addColumn('warn_at', types.time, (c) => c.notNull())
      .addColumn('due_at', types.time, (c) => c.notNull())
      .addColumn('look_at', types.time)
      .addColumn('stopped_at', types.time)
      .addColumn('breached_at', types.time)
      .addColumn('agent_id', types.id)
      .addColumn('group_id', types.id)
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('sla_clocks_open').unique().on('sla_clocks').columns(['conversation', 'kind', 'open']).execute()
    await db.schema.createIndex('sla_clocks_look').on('sla_clocks').columns(['look_at', 'id']).execute()
    await db.schema.createIndex('sla_clocks_due').on('sla_clocks').columns(['open', 'due_at', 'id']).execute()
    await db.schema.createIndex('sla_clocks_breached').on('sla_clocks').columns(['breached_at', 'id']).execute()
  },
}
