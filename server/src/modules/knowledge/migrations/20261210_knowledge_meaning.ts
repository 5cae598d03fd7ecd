import type { Migration } from '../../../base/db/migrate.ts'

/** What an entry answers, by what its answer varies, what kind of text it is, when it holds; and which goods it speaks of. */
export const knowledgeMeaning: Migration = {
  async up(db, { types, tableOptions, insertIgnore }) {
    const nullable = { intent: types.key(64), variants: types.longText, valid_from: types.time, valid_until: types.time }
    for (const [name, type] of Object.entries(nullable)) await db.schema.alterTable('knowledge_entries').addColumn(name, type).execute()
    await db.schema.alterTable('knowledge_entries').addColumn('kind', types.key(16), (c) => c.notNull().defaultTo('answer')).execute()
    await db.schema.createIndex('knowledge_intent').on('knowledge_entries').columns(['intent', 'updated_at', 'id']).execute()

    await db.schema.createTable('knowledge_products')
      .addColumn('product', types.key(64), (c) => c.notNull())
      .addColumn('entry', types.id, (c) => c.notNull())
      .addPrimaryKeyConstraint('knowledge_products_key', ['product', 'entry'])
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('knowledge_products_entry').on('knowledge_products').columns(['entry']).execute()
    const rows: { id: string; goods: string }[] = await db.selectFrom('knowledge_entries').select(['id', 'goods']).where('goods', '!=', '[]').execute()
    for (const { id, goods } of rows) {
      for (const { id: product } of JSON.parse(goods) as { id: string }[]) {
        await insertIgnore(db.insertInto('knowledge_products').values({ product, entry: id })).execute()
      }
    }
  },
}
