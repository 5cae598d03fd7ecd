import type { Migration } from '../../../base/db/migrate.ts'

export const hoursFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('schedules')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('name', types.text(64), (c) => c.notNull().unique())
      .addColumn('hours', types.json, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createTable('schedule_uses')
      .addColumn('kind', types.key(8), (c) => c.notNull())
      .addColumn('target', types.id, (c) => c.notNull())
      .addColumn('schedule', types.id, (c) => c.notNull())
      .addPrimaryKeyConstraint('schedule_uses_key', ['kind', 'target'])
      .modifyEnd(tableOptions).execute()
  },
}
