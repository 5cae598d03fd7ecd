import { sql } from 'kysely'
import type { Migration } from '../../base/db/migrate.ts'

/** The audit of compliance §1.3. Triggers refuse every UPDATE and DELETE. */
export const auditMigrations: Record<string, Migration> = {
  '20261122_audit_records': {
    async up(db, { types, tableOptions, appendOnly }) {
      const short = types.key(64)
      await db.schema.createTable('audit')
        .addColumn('id', types.id, (c) => c.primaryKey().notNull())
        .addColumn('chain_id', short, (c) => c.notNull())
        .addColumn('seq', types.time, (c) => c.notNull())
        .addColumn('ts', types.time, (c) => c.notNull())
        .addColumn('node', types.key(128), (c) => c.notNull())
        .addColumn('tenant_id', short, (c) => c.notNull())
        .addColumn('actor_type', short, (c) => c.notNull())
        .addColumn('actor_id', types.key(128), (c) => c.notNull())
        .addColumn('actor_name_hash', short, (c) => c.notNull())
        .addColumn('session_id_hash', short, (c) => c.notNull())
        .addColumn('role_at_time', types.text(250), (c) => c.notNull())
        .addColumn('src_ip', short, (c) => c.notNull())
        .addColumn('src_port', types.int, (c) => c.notNull())
        .addColumn('ua_hash', short, (c) => c.notNull())
        .addColumn('channel', short, (c) => c.notNull())
        .addColumn('event_type', short, (c) => c.notNull())
        .addColumn('object_type', short, (c) => c.notNull())
        .addColumn('object_id', types.key(128), (c) => c.notNull())
        .addColumn('action', short, (c) => c.notNull())
        .addColumn('result', short, (c) => c.notNull())
        .addColumn('reason_code', short, (c) => c.notNull())
        .addColumn('changed_fields', types.json, (c) => c.notNull())
        .addColumn('request_id', short, (c) => c.notNull())
        .addColumn('trace_id', short, (c) => c.notNull())
        .addColumn('policy_version', short, (c) => c.notNull())
        .addColumn('on_behalf_of', types.key(128), (c) => c.notNull())
        .addColumn('approval_id', short, (c) => c.notNull())
        .addColumn('prev_hash', short, (c) => c.notNull())
        .addColumn('hash', short, (c) => c.notNull())
        .addColumn('key_id', short, (c) => c.notNull())
        .addUniqueConstraint('audit_chain_seq', ['chain_id', 'seq'])
        .modifyEnd(tableOptions).execute()
      for (const statement of appendOnly('audit')) await sql.raw(statement).execute(db)
    },
  },
}
