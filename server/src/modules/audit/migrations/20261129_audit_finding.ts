import type { Migration } from '../../../base/db/migrate.ts'

/** What an auditor filters by most: who did it, and to what. */
export const auditFinding: Migration = {
  async up(db) {
    await db.schema.createIndex('audit_actor').on('audit').columns(['actor_id', 'id']).execute()
    await db.schema.createIndex('audit_object').on('audit').columns(['object_id', 'id']).execute()
  },
}
