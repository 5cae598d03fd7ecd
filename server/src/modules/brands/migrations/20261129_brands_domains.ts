import type { Migration } from '../../../base/db/migrate.ts'

/** Host names of a brand's sites; each belongs to one brand. */
export const brandsDomains: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('brand_domains')
      .addColumn('domain', types.key(253), (c) => c.primaryKey().notNull())
      .addColumn('brand', types.id, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('brand_domains_brand').on('brand_domains').columns(['brand']).execute()
  },
}
