import type { Migration } from '../../../base/db/migrate.ts'

/** Which account at a vendor (a member of a company in WeCom) is which person. */
export const peopleOffice: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('office_members')
      .addColumn('id', types.id, (c) => c.primaryKey().notNull())
      .addColumn('company', types.key(64), (c) => c.notNull())
      .addColumn('member', types.key(64), (c) => c.notNull())
      .addColumn('person', types.id, (c) => c.notNull())
      .addColumn('bound_at', types.time, (c) => c.notNull())
      .addUniqueConstraint('office_members_member', ['company', 'member'])
      .addUniqueConstraint('office_members_person', ['company', 'person'])
      .modifyEnd(tableOptions).execute()
  },
}
