import type { Migration } from '../../../base/db/migrate.ts'

/** What widgets of a brand look like, where its privacy policy stands, and logos that were uploaded for it. */
export const brandsTheme: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.alterTable('brands').addColumn('color', types.key(7), (c) => c.notNull().defaultTo('#1668dc')).execute()
    await db.schema.alterTable('brands').addColumn('logo', types.longText).execute()
    await db.schema.alterTable('brands').addColumn('privacy', types.longText).execute()
    await db.schema.createTable('brand_logos')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('brand', types.id, (c) => c.notNull())
      .addColumn('content_type', types.key(32), (c) => c.notNull())
      .addColumn('base64', types.longText, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('brand_logos_brand').on('brand_logos').columns(['brand']).execute()
  },
}
