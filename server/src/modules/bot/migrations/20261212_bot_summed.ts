import type { Migration } from '../../../base/db/migrate.ts'

/** What the summary for people was made of, to be made again without what was taken back. */
export const botSummed: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('bot_turns').addColumn('summed', types.json).execute()
  },
}
