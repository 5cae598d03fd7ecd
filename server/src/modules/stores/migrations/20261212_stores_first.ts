import type { Migration } from '../../../base/db/migrate.ts'

export const storesFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('stores')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('name', types.text(60), (c) => c.notNull())
      .addColumn('code', types.text(40))
      .addColumn('code_key', types.key(40))
      .addColumn('brand', types.id)
      .addColumn('address', types.text(200), (c) => c.notNull())
      .addColumn('phone', types.text(40))
      .addColumn('lat_e7', types.int, (c) => c.notNull())
      .addColumn('lng_e7', types.int, (c) => c.notNull())
      .addColumn('source_datum', types.key(8), (c) => c.notNull())
      .addColumn('source_lat_e7', types.int, (c) => c.notNull())
      .addColumn('source_lng_e7', types.int, (c) => c.notNull())
      .addColumn('hours', types.json)
      .addColumn('enabled', types.flag, (c) => c.notNull())
      .addColumn('revision', types.int, (c) => c.notNull())
      .addColumn('removed_at', types.time)
      .addColumn('updated_at', types.time, (c) => c.notNull())
      .addColumn('updated_by', types.id)
      .addUniqueConstraint('stores_code', ['code_key'])
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('stores_place').on('stores').columns(['lat_e7', 'lng_e7']).execute()
    await db.schema.createIndex('stores_latest').on('stores').columns(['updated_at', 'id']).execute()
    await db.schema.createTable('store_imports')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('at', types.time, (c) => c.notNull())
      .addColumn('before', types.json, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
  },
}
