import type { Databases } from '../base/db/open.ts'
import { fail } from '../base/errors.ts'
import type { Database } from '../database.ts'
import { auditColumns, type Recorder } from './audit/record.ts'
import type { AuditRecordRow } from './audit/tables.ts'
import type { Event } from './events/list.ts'
import { LaneLost, type Lane } from './lane.ts'
import { PieceTx, type Outcome, type Piece } from './piece.ts'

const eventColumns = ['lane', 'no', 'at', 'name', 'key_text', 'payload'] as const

/** What a group wrote beside the rows of its pieces. `head` is the lane after it. */
export interface Written {
  head: Lane
  events: Event[]
}

/**
 * Runs each piece inside its own savepoint; one that fails leaves nothing behind. Throws what is retryable, after telling at
 * which piece, and LaneLost: the group is gone.
 */
export async function runPieces({ writer, dialect }: Databases<Database>, pieces: readonly Piece[], now: number, stuckAt: (piece: Piece) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const { connection } = writer
  for (const piece of pieces) {
    const tx = new PieceTx(writer.kysely, connection, piece, now)
    await connection.savepoint()
    try {
      const value = await piece.work(tx)
      await connection.releaseSavepoint()
      outcomes.push({ piece, value, events: tx.events, deed: tx.deed() })
    } catch (error) {
      if (dialect.isRetryable(error)) stuckAt(piece)
      if (dialect.isRetryable(error) || error instanceof LaneLost) throw error
      await connection.rollbackToSavepoint()
      outcomes.push({ piece, error })
    }
  }
  return outcomes
}

/** Numbers and stores the group's events and audit rows and moves the lane's head, all in the open transaction. */
export async function writeTail(db: Databases<Database>, lane: Lane, recorder: Recorder, outcomes: readonly Outcome[], now: number): Promise<Written> {
  const head = { ...lane }
  const events: Event[] = []
  const records: AuditRecordRow[] = []
  for (const outcome of outcomes) {
    if ('error' in outcome) continue
    for (const { name, key, payload } of outcome.events) {
      const no = ++head.eventNo
      events.push({ id: `${lane.id}:${no}`, lane: lane.id, no, at: now, name, key, payload })
    }
    if (!outcome.deed) continue
    const record = recorder.next(lane.id, { seq: head.auditNo, hash: head.auditHash }, outcome.deed, now)
    head.auditNo = record.seq
    head.auditHash = record.hash
    records.push(record)
  }
  await insertTail(db, events, records)
  if (events.length > 0 || records.length > 0) await moveHead(db, head)
  return { head, events }
}

async function insertTail({ writer, dialect }: Databases<Database>, events: readonly Event[], records: readonly AuditRecordRow[]): Promise<void> {
  if (events.length > 0) {
    const rows = events.map((event) => [event.lane, event.no, event.at, event.name, event.key, JSON.stringify(event.payload)])
    await dialect.insertMany(writer.connection, 'events', eventColumns, rows)
  }
  if (records.length === 0) return
  try {
    await dialect.insertMany(writer.connection, 'audit', auditColumns, records.map((record) => auditColumns.map((column) => record[column])))
  } catch (error) {
    if (dialect.isRetryable(error)) throw error
    throw fail.unavailable('audit_unavailable', undefined, error)
  }
}

async function moveHead({ writer }: Databases<Database>, head: Lane): Promise<void> {
  const { changes } = await writer.connection.query(
    'update lanes set event_no = ?, audit_no = ?, audit_hash = ? where id = ? and epoch = ?',
    [head.eventNo, head.auditNo, head.auditHash, head.id, head.epoch],
  )
  if (changes !== 1) throw new LaneLost(`the lane ${head.id} was taken over`)
}
