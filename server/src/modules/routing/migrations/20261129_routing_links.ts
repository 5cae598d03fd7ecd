import type { Migration } from '../../../base/db/migrate.ts'

/** Which process holds sockets of which agent. */
export const routingLinks: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('agent_links')
      .addColumn('agent', types.id, (c) => c.notNull())
      .addColumn('link', types.id, (c) => c.notNull())
      .addColumn('lease_until', types.time, (c) => c.notNull())
      .addPrimaryKeyConstraint('agent_links_pk', ['agent', 'link'])
      .modifyEnd(tableOptions).execute()
  },
}
