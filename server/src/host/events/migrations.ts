import type { Migration } from '../../base/db/migrate.ts'

/** Lanes, numbered events, and how far who has read them. */
export const eventMigrations: Record<string, Migration> = {
  '20261122_events_lanes': {
    async up(db, { types, tableOptions }) {
      await db.schema.createTable('lanes')
        .addColumn('id', types.key(64), (c) => c.primaryKey().notNull())
        .addColumn('process', types.key(255), (c) => c.notNull())
        .addColumn('epoch', types.int, (c) => c.notNull())
        .addColumn('lease_until', types.time, (c) => c.notNull())
        .addColumn('event_no', types.time, (c) => c.notNull())
        .addColumn('audit_no', types.time, (c) => c.notNull())
        .addColumn('audit_hash', types.key(64), (c) => c.notNull())
        .addColumn('drained_no', types.time, (c) => c.notNull())
        .addColumn('created_at', types.time, (c) => c.notNull())
        .modifyEnd(tableOptions).execute()
      await db.schema.createTable('events')
        .addColumn('lane', types.key(64), (c) => c.notNull())
        .addColumn('no', types.time, (c) => c.notNull())
        .addColumn('at', types.time, (c) => c.notNull())
        .addColumn('name', types.key(64), (c) => c.notNull())
        .addColumn('key_text', types.key(128), (c) => c.notNull())
        .addColumn('payload', types.json, (c) => c.notNull())
        .addPrimaryKeyConstraint('events_pk', ['lane', 'no'])
        .modifyEnd(tableOptions).execute()
      await db.schema.createTable('cursors')
        .addColumn('subscriber', types.key(64), (c) => c.notNull())
        .addColumn('lane', types.key(64), (c) => c.notNull())
        .addColumn('no', types.time, (c) => c.notNull())
        .addPrimaryKeyConstraint('cursors_pk', ['subscriber', 'lane'])
        .modifyEnd(tableOptions).execute()
      await db.schema.createTable('parked_events')
        .addColumn('subscriber', types.key(64), (c) => c.notNull())
        .addColumn('lane', types.key(64), (c) => c.notNull())
        .addColumn('no', types.time, (c) => c.notNull())
        .addColumn('attempts', types.int, (c) => c.notNull())
        .addColumn('error', types.text(250), (c) => c.notNull())
        .addColumn('parked_at', types.time, (c) => c.notNull())
        .addPrimaryKeyConstraint('parked_events_pk', ['subscriber', 'lane', 'no'])
        .modifyEnd(tableOptions).execute()
    },
  },
}
