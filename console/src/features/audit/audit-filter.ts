import type { AuditRow } from '@yanshu/contract/administration.ts'

export interface AuditFilter {
  actor: string
  action: string
  object: string
  result: AuditRow['result'] | undefined
  /** Ms UTC, both included. */
  from: number | undefined
  to: number | undefined
}

export const noFilter: AuditFilter = { actor: '', action: '', object: '', result: undefined, from: undefined, to: undefined }

interface AuditQuery { actor?: string; action?: string; object?: string; result?: AuditRow['result']; from?: string; to?: string }

/** The filter as the server takes it: without what is empty. */
export function queryOf({ actor, action, object, result, from, to }: AuditFilter): AuditQuery {
  return {
    ...(actor.trim() === '' ? {} : { actor: actor.trim() }), ...(action.trim() === '' ? {} : { action: action.trim() }), ...(object.trim() === '' ? {} : { object: object.trim() }),
    ...(result === undefined ? {} : { result }), ...(from === undefined ? {} : { from: String(from) }), ...(to === undefined ? {} : { to: String(to) }),
  }
}
