import type { Migration } from '../../../base/db/migrate.ts'

/** Contacts and the ways of recognising them. */
export const contactsFirst: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('contacts')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('brand', types.id, (c) => c.notNull())
      .addColumn('name', types.text(64), (c) => c.notNull())
      .addColumn('known', types.flag, (c) => c.notNull())
      .addColumn('blocked', types.flag, (c) => c.notNull())
      .addColumn('phone', types.text(32))
      .addColumn('email', types.text(200))
      .addColumn('note', types.text(2000))
      .addColumn('created_at', types.time, (c) => c.notNull())
      .addColumn('seen_at', types.time, (c) => c.notNull())
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('contacts_seen').on('contacts').columns(['seen_at', 'id']).execute()
    await db.schema.createTable('contact_identities')
      .addColumn('kind', types.key(16), (c) => c.notNull())
      .addColumn('scope', types.id, (c) => c.notNull())
      .addColumn('value', types.key(128), (c) => c.notNull())
      .addColumn('contact', types.id, (c) => c.notNull())
      .addColumn('verified', types.flag, (c) => c.notNull())
      .addColumn('created_at', types.time, (c) => c.notNull())
      .addPrimaryKeyConstraint('contact_identities_key', ['kind', 'scope', 'value'])
      .modifyEnd(tableOptions).execute()
    await db.schema.createIndex('contact_identities_contact').on('contact_identities').columns(['contact']).execute()
  },
}
