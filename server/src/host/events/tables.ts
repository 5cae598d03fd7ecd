export interface EventTables {
  lanes: LaneRow
  events: EventRow
  cursors: CursorRow
  parked_events: ParkedEventRow
}
/** A lane: one process's only writer, and the chain of its audit rows. `epoch` fences a writer that lost its lease. */
export interface LaneRow {
  id: string
  process: string
  epoch: number
  lease_until: number
  event_no: number
  audit_no: number
  audit_hash: string
  /** Events up to this number have been handled by every subscriber. */
  drained_no: number
  created_at: number
}
export interface EventRow {
  lane: string
  no: number
  at: number
  name: string
  key_text: string
  payload: string
}
/** How far a module has handled a lane. */
export interface CursorRow {
  subscriber: string
  lane: string
  no: number
}
/** An event that a module failed to handle again and again; shown to the administrator, replayed by hand. */
export interface ParkedEventRow {
  subscriber: string
  lane: string
  no: number
  attempts: number
  error: string
  parked_at: number
}
