import type { Migration } from '../../../base/db/migrate.ts'

/** Which labels the rule puts on, beside who waits and in the record of why. */
export const routingLabels: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('routing_queue').addColumn('labels', types.json).execute()
    await db.schema.alterTable('routing_decisions').addColumn('labels', types.json).execute()
  },
}
