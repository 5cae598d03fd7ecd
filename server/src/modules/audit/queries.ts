import { sql } from 'kysely'
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

/** What the index by actor holds on SQLite, which uses it only where a query says just this: all but what contacts did. */
export const notByContact = "(actor_type <> 'visitor' or actor_id = '-')"

const isIndexed = sql<boolean>`${sql.raw(notByContact)}`

/** A contact's id tells when it was made; another process's clock may have been this much ahead. */
const clocksApartMs = 86_400_000

/** Latest first. Ids are UUIDv7, so their order and their bounds are those of time. */
export async function findRows(db: Db, question: AuditQuestion): Promise<AuditRecordRow[]> {
  const { actor } = question
  if (actor === undefined) return filtered(db, question).execute()
  if (await isNoContact(db, actor)) return rowsByStaff(db, actor, question).execute()
  return filtered(db, question).where('actor_id', '=', actor).where('id', '>=', idBound(madeAt(actor) - clocksApartMs)).execute()
}

/** What somebody did who is no contact. */
export function rowsByStaff(db: Db, actor: string, question: AuditQuestion) {
  return filtered(db, question).where('actor_id', '=', actor).where(isIndexed)
}

function filtered(db: Db, { action, object, result, from, to, before, limit }: AuditQuestion) {
  let query = db.selectFrom('audit').selectAll()
  if (action !== undefined) query = query.where(action.includes('.') ? 'event_type' : 'action', '=', action)
  if (object !== undefined) query = query.where('object_id', '=', object)
  if (result !== undefined) query = query.where('result', '=', result)
  if (from !== undefined) query = query.where('id', '>=', idBound(from))
  if (to !== undefined) query = query.where('id', '<', idBound(to + 1))
  if (before !== undefined) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(limit)
}

/** Whether anybody but a contact acts under this id. */
async function isNoContact(db: Db, actor: string): Promise<boolean> {
  const found = await db.selectFrom('audit').select('id').where('actor_id', '=', actor).where(isIndexed).limit(1).executeTakeFirst()
  return found !== undefined
}

/** ms UTC when a UUIDv7 was made; 0 for another text. */
function madeAt(id: string): number {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id) ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : 0
}

/** A text that sorts before every UUIDv7 of that millisecond or later, and after all earlier ones. */
export function idBound(ms: number): string {
  const hex = Math.max(0, Math.min(ms, 2 ** 48 - 1)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}`
}
