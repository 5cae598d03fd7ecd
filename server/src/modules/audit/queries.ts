import type { Db } from '../../database.ts'
import type { AuditRecordRow } from '../../host/audit/tables.ts'

/** What an auditor looks for. Times in ms UTC, both inclusive; `before` is the id of the last row that was shown. */
export interface AuditQuestion {
  actor?: string | undefined
  /** `noun.verb`, or the verb alone */
  action?: string | undefined
  object?: string | undefined
  result?: string | undefined
  from?: number | undefined
  to?: number | undefined
  before?: string | undefined
  limit: number
}

/** Latest first. Ids are UUIDv7, so their order and their bounds are those of time. */
export function findRows(db: Db, question: AuditQuestion): Promise<AuditRecordRow[]> {
  let query = db.selectFrom('audit').selectAll()
  const { actor, action, object, result, from, to, before } = question
  if (actor !== undefined) query = query.where('actor_id', '=', actor)
  if (action !== undefined) query = query.where(action.includes('.') ? 'event_type' : 'action', '=', action)
  if (object !== undefined) query = query.where('object_id', '=', object)
  if (result !== undefined) query = query.where('result', '=', result)
  if (from !== undefined) query = query.where('id', '>=', idBound(from))
  if (to !== undefined) query = query.where('id', '<', idBound(to + 1))
  if (before !== undefined) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(question.limit).execute()
}

/** A text that sorts before every UUIDv7 of that millisecond or later, and after all earlier ones. */
export function idBound(ms: number): string {
  const hex = Math.min(ms, 2 ** 48 - 1).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}`
}
