import type { Migration } from '../../../base/db/migrate.ts'

export const cannedFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('canned_replies')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('title', types.text(200), (c) => c.notNull())
      .addColumn('shortcut', types.key(32))
      .addColumn('initials', types.key(200), (c) => c.notNull())
      .addColumn('folder', types.text(40), (c) => c.notNull())
      .addColumn('group_id', types.id)
      .addColumn('owner', types.id)
      .addColumn('place', types.key(40), (c) => c.notNull())
      .addColumn('parts', types.json, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .addColumn('changed_at', types.time, (c) => c.notNull())
      .addUniqueConstraint('canned_replies_shortcut', ['place', 'shortcut'])
      .modifyEnd(tableOptions).execute()
  },
}
