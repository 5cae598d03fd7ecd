import { sql } from 'kysely'
import type { Migration } from '../../../base/db/migrate.ts'

/** How many of the contact's messages no agent has read. */
export const conversationsUnread: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('conversations').addColumn('unread', types.int, (c) => c.notNull().defaultTo(sql`0`)).execute()
  },
}
