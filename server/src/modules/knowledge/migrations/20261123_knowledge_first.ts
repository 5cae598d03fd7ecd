import type { Migration } from '../../../base/db/migrate.ts'

/** Knowledge entries and what was done once to them. */
export const knowledgeFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('knowledge_entries')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('title', types.text(200), (c) => c.notNull())
      .addColumn('questions', types.json, (c) => c.notNull())
      .addColumn('answer', types.longText, (c) => c.notNull())
      .addColumn('category', types.text(64), (c) => c.notNull())
      .addColumn('links', types.json, (c) => c.notNull())
      .addColumn('goods', types.json, (c) => c.notNull())
      .addColumn('brand', types.id)
      .addColumn('enabled', types.flag, (c) => c.notNull())
      .addColumn('revision', types.int, (c) => c.notNull())
      .addColumn('removed_at', types.time)
      .addColumn('updated_at', types.time, (c) => c.notNull())
      .addColumn('updated_by', types.id)
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('knowledge_latest').on('knowledge_entries').columns(['updated_at', 'id']).execute()
    await db.schema.createIndex('knowledge_category').on('knowledge_entries').columns(['category', 'updated_at', 'id']).execute()
    await db.schema.createIndex('knowledge_title').on('knowledge_entries').columns(['title']).execute()
    await db.schema.createTable('knowledge_marks')
      .addColumn('name', types.key(64), (c) => c.primaryKey().notNull())
      .addColumn('value', types.key(64), (c) => c.notNull())
      .addColumn('at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
  },
}
