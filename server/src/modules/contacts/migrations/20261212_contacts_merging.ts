import type { Migration } from '../../../base/db/migrate.ts'

/** Contacts that turned out to be one person, and why. */
export const contactsMerging: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.alterTable('contacts').addColumn('merged_into', types.id).execute()
    await db.schema.createTable('contact_merges')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('kept', types.id, (c) => c.notNull())
      .addColumn('gone', types.id, (c) => c.notNull())
      .addColumn('why', types.key(16), (c) => c.notNull())
      .addColumn('note', types.text(200))
      .addColumn('moved', types.json, (c) => c.notNull())
      .addColumn('by_person', types.id)
      .addColumn('at', types.time, (c) => c.notNull())
      .addColumn('undone_at', types.time)
      .addColumn('undone_by', types.id)
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('contact_merges_kept').on('contact_merges').columns(['kept', 'at']).execute()
    await db.schema.createIndex('contact_merges_gone').on('contact_merges').columns(['gone', 'at']).execute()
  },
}
