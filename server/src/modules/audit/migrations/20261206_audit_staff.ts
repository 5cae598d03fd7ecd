import { sql } from 'kysely'
import type { Migration } from '../../../base/db/migrate.ts'
import { notByContact } from '../queries.ts'

/** Who acted is found by an index without what contacts did: each of them would have a page of it, written anew with every message. */
export const auditStaff: Migration = {
  async up(db, { narrowIndex }) {
    for (const statement of narrowIndex('audit_actor', 'audit', ['actor_id', 'id'], notByContact)) await sql.raw(statement).execute(db)
  },
}
