import type { Migration } from '../../../base/db/migrate.ts'

/** Keys with which programs call the API. Only a hash of each is stored. */
export const apiKeysFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('api_keys')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('name', types.text(64), (c) => c.notNull())
      .addColumn('secret_hash', types.key(64), (c) => c.notNull().unique())
      .addColumn('ending', types.key(8), (c) => c.notNull())
      .addColumn('scopes', types.json, (c) => c.notNull())
      .addColumn('made_by', types.id, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .addColumn('expires_at', types.time)
      .addColumn('used_at', types.time)
      .addColumn('revoked_at', types.time)
      .modifyEnd(tableOptions).execute()
  },
}
