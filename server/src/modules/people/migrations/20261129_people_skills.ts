import type { Migration } from '../../../base/db/migrate.ts'

/** How well a member knows what the group is for, 0 to 100; and who is in it only for a while, drawn in from another group. */
export const peopleSkills: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('group_members').addColumn('skill', types.int, (c) => c.notNull().defaultTo(50)).execute()
    await db.schema.alterTable('group_members').addColumn('lent', types.flag, (c) => c.notNull().defaultTo(0)).execute()
  },
}
