import type { Migration } from '../../../base/db/migrate.ts'

/** Who matters most, and what else an enterprise keeps of a contact. */
export const contactsStanding: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('contacts').addColumn('vip', types.flag, (c) => c.notNull().defaultTo(0)).execute()
    await db.schema.alterTable('contacts').addColumn('attributes', types.json).execute()
  },
}
