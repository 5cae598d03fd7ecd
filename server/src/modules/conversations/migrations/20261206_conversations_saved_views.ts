import type { Migration } from '../../../base/db/migrate.ts'

/** Filters of the list that people saved under names. `place` is `all`, the group's or the owner's id. */
export const conversationsSavedViews: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('saved_views').modifyEnd(tableOptions)
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('name', types.text(40), (c) => c.notNull())
      .addColumn('view', types.key(16), (c) => c.notNull())
      .addColumn('filter', types.json, (c) => c.notNull())
      .addColumn('group_id', types.id)
      .addColumn('owner', types.key(64))
      .addColumn('place', types.key(64), (c) => c.notNull())
      .addColumn('position', types.int, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .addColumn('changed_at', types.time, (c) => c.notNull())
      .addUniqueConstraint('saved_views_name', ['place', 'name']).execute()
  },
}
