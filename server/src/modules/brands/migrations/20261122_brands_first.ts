import type { Migration } from '../../../base/db/migrate.ts'

/** Brands, one of which is the default. */
export const brandsFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('brands')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('name', types.text(64), (c) => c.notNull().unique())
      .addColumn('time_zone', types.key(64), (c) => c.notNull())
      .addColumn('default_mark', types.flag, (c) => c.unique())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
  },
}
