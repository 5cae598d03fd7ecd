import type { Migration } from '../../../base/db/migrate.ts'

/** To which brands an API key is limited, as a JSON list; null is all of them. */
export const keyBrands: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('api_keys').addColumn('brands', types.longText).execute()
  },
}
