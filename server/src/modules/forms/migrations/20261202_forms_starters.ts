import type { Migration } from '../../../base/db/migrate.ts'
import { newId } from '../../../base/ids.ts'
import { starters } from '../starters.ts'

/** The first forms, where there has never been one. A migration runs once, whoever starts at the same time. */
export const formsStarters: Migration = {
  async up(db) {
    if (await db.selectFrom('forms').select('id').limit(1).executeTakeFirst()) return
    const now = Date.now()
    await db.insertInto('forms').values(starters.map(({ title, use, fields, enabled, inboxes }) => ({
      id: newId(), title, use_for: use, fields: JSON.stringify(fields), enabled: enabled ? 1 : 0, inboxes: JSON.stringify(inboxes), created_at: now, removed_at: null,
    }))).execute()
  },
}
