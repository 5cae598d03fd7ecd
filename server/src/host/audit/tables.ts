export interface AuditTables {
  audit: AuditRecordRow
}
/** One row of the audit; the columns of the specification (docs/adr/0009). Append-only by triggers. */
export interface AuditRecordRow {
  id: string
  chain_id: string
  seq: number
  ts: number
  node: string
  tenant_id: string
  actor_type: string
  actor_id: string
  actor_name_hash: string
  session_id_hash: string
  role_at_time: string
  src_ip: string
  src_port: number
  ua_hash: string
  channel: string
  event_type: string
  object_type: string
  object_id: string
  action: string
  result: string
  reason_code: string
  changed_fields: string
  request_id: string
  trace_id: string
  policy_version: string
  on_behalf_of: string
  approval_id: string
  prev_hash: string
  hash: string
  key_id: string
}
