import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { Kysely } from 'kysely'
import type { Clock } from '../base/clock.ts'
import type { Databases } from '../base/db/open.ts'
import type { Database } from '../database.ts'
import { chainStart } from './audit/record.ts'
import type { LaneRow } from './events/tables.ts'

/** How long a silent process keeps its lane, and how often a living one says so. */
export const leaseMs = 10_000
export const renewMs = 2_500

/** This process's own lane as its writer knows it. */
export interface Lane {
  id: string
  epoch: number
  eventNo: number
  auditNo: number
  auditHash: string
}

const living = new Set<string>()

/** Names one running server: `host:pid:number`. On the same host nobody waits for the lease of a pid that is gone. */
export function nameProcess(): string {
  const name = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`
  living.add(name)
  return name
}

/**
 * Takes a lane that nobody writes, or makes one. Raises its epoch, so that whoever had it before can write no more.
 * Only on the writer, outside `transact`.
 */
export async function claimLane({ writer, dialect }: Databases<Database>, process: string, clock: Clock): Promise<Lane> {
  await writer.connection.begin()
  try {
    const now = clock.now()
    const rows = await dialect.forUpdate(writer.kysely.selectFrom('lanes').selectAll().orderBy('created_at').orderBy('id')).execute()
    const free = rows.find((row) => isFree(row, now))
    const lane = free ? await takeOver(writer.kysely, free, process, now) : await addLane(writer.kysely, rows.length + 1, process, now)
    await writer.connection.commit()
    return lane
  } catch (error) {
    await writer.connection.rollback()
    throw error
  }
}

/** Whether nobody writes the lane: released, lease over, or its process is gone from this host. */
export function isFree(row: Pick<LaneRow, 'process' | 'lease_until'>, now: number): boolean {
  return row.process === '' || row.lease_until < now || isGone(row.process)
}

async function takeOver(db: Kysely<Database>, row: LaneRow, process: string, now: number): Promise<Lane> {
  const epoch = row.epoch + 1
  await db.updateTable('lanes').set({ process, epoch, lease_until: now + leaseMs }).where('id', '=', row.id).execute()
  return { id: row.id, epoch, eventNo: row.event_no, auditNo: row.audit_no, auditHash: row.audit_hash }
}

async function addLane(db: Kysely<Database>, number: number, process: string, now: number): Promise<Lane> {
  const id = `lane-${number}`
  await db.insertInto('lanes').values({
    id, process, epoch: 1, lease_until: now + leaseMs, event_no: 0, audit_no: 0, audit_hash: chainStart, drained_no: 0, created_at: now,
  }).execute()
  return { id, epoch: 1, eventNo: 0, auditNo: 0, auditHash: chainStart }
}

function isGone(owner: string): boolean {
  const [host, number = ''] = owner.split(':')
  if (host !== hostname()) return false
  const pid = Number(number)
  // Restarted in a container, a process finds its own number in the row of the one before it.
  if (pid === process.pid) return !living.has(owner)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Says that the server `name` of this process is gone. */
export function forgetProcess(name: string): void {
  living.delete(name)
}
