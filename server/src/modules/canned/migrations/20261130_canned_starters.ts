import type { Migration } from '../../../base/db/migrate.ts'
import { newId } from '../../../base/ids.ts'
import { starters } from '../starters.ts'

/** A first set for everybody. A migration runs once, so what is removed stays removed. */
export const cannedStarters: Migration = {
  async up(db) {
    const now = Date.now()
    await db.insertInto('canned_replies').values(starters.map(({ text, ...rest }) => ({
      id: newId(), ...rest, group_id: null, owner: null, place: 'all', parts: JSON.stringify([{ type: 'text', text }]), created_at: now, changed_at: now,
    }))).execute()
  },
}
