import { sql } from 'kysely'
import type { Migration } from '../../../base/db/migrate.ts'

/** Priority, labels, colleagues beside the agent, snooze, offered transfer, merge, rating and wrap-up. None is written by an ordinary message. */
export const conversationsGrown: Migration = {
  async up(db, { types }) {
    const add = () => db.schema.alterTable('conversations')
    await add().addColumn('priority', types.int, (c) => c.notNull().defaultTo(sql`0`)).execute()
    await add().addColumn('labels', types.json).execute()
    await add().addColumn('helpers', types.json).execute()
    await add().addColumn('mentioned', types.json).execute()
    await add().addColumn('snoozed_until', types.time).execute()
    await add().addColumn('offer', types.json).execute()
    await add().addColumn('merged_into', types.id).execute()
    await add().addColumn('rating', types.int).execute()
    await add().addColumn('wrapped_up', types.flag, (c) => c.notNull().defaultTo(sql`0`)).execute()
    await add().addColumn('warned_at', types.time).execute()
  },
}
