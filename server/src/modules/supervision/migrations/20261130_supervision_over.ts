import type { Migration } from '../../../base/db/migrate.ts'

/** A conversation that was closed is measured anew when it is opened again; one that is handed on is not. */
export const supervisionOver: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('sla_clocks').addColumn('over', types.flag).execute()
    await db.schema.createIndex('sla_clocks_over').on('sla_clocks').columns(['conversation', 'over']).execute()
  },
}
