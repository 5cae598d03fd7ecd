import type { Migration } from '../../../base/db/migrate.ts'
import { newId } from '../../../base/ids.ts'
import { firstLabels } from '../labels/first-labels.ts'

/** The first labels, where there is none. A migration runs once, so what is removed stays removed. */
export const conversationsFirstLabels: Migration = {
  async up(db) {
    if (await db.selectFrom('labels').select('id').limit(1).executeTakeFirst()) return
    const now = Date.now()
    await db.insertInto('labels').values(firstLabels.map((label) => ({ id: newId(), ...label, created_at: now }))).execute()
  },
}
