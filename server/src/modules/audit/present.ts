import type { AuditRow } from '@yanshu/contract/administration.ts'
import type { AuditRecordRow } from '../../host/audit/tables.ts'

/** The record as an auditor reads it. It holds no names, so that of a person is looked up now. */
export function presentRow(row: AuditRecordRow, nameOf: (person: string) => string | undefined): AuditRow {
  const name = row.actor_type === 'user' ? nameOf(row.actor_id) : undefined
  return {
    id: row.id, chain: row.chain_id, seq: row.seq, at: row.ts, node: row.node, brand: row.tenant_id,
    actorType: row.actor_type as AuditRow['actorType'], actor: row.actor_id, ...(name !== undefined && { actorName: name }), role: row.role_at_time,
    ip: row.src_ip, port: row.src_port, channel: row.channel, eventType: row.event_type, objectType: row.object_type, object: row.object_id,
    action: row.action, result: row.result as AuditRow['result'], ...(row.reason_code !== '' && { reason: row.reason_code }),
    changedFields: JSON.parse(row.changed_fields) as string[], requestId: row.request_id, hash: row.hash,
  }
}
