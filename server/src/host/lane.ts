import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Clock } from '../base/clock.ts'
import type { Databases } from '../base/db/open.ts'
import type { Database } from '../database.ts'
import { chainStart } from './audit/record.ts'
import type { LaneRow } from './events/tables.ts'
import { place } from './place.ts'

/** How long a silent process keeps its lane, and how often a living one says so. */
export const leaseMs = 10_000
export const renewMs = 2_500
/** How far the clocks of two machines may lie apart. What lies further ahead was written before a clock was set back. */
export const skewMs = 60_000

/** This process's own lane as its writer knows it. */
export interface Lane {
  id: string
  epoch: number
  eventNo: number
  auditNo: number
  auditHash: string
}

/** The lane's row no longer carries our epoch: another process took the lane over while this one was silent. */
export class LaneLost extends Error {}

const claimTries = 10
const living = new Set<string>()

/** Names one running server: `host:place:pid:number`. At the same place nobody waits for the lease of a pid that is gone. */
export function nameProcess(): string {
  const name = `${place}:${process.pid}:${randomBytes(4).toString('hex')}`
  living.add(name)
  return name
}

/**
 * Takes a lane that nobody writes, or makes one. Raises its epoch, so that whoever had it before can write no more.
 * Only on the writer, outside `transact`.
 */
export async function claimLane(databases: Databases<Database>, process: string, clock: Clock): Promise<Lane> {
  for (let tries = 1; ; tries++) {
    try {
      return await claimOnce(databases, process, clock)
    } catch (error) {
      // Of processes that start at once, one was quicker to make the next lane or stood in the way.
      const { isDuplicate, isRetryable } = databases.dialect
      if (tries >= claimTries || !(isDuplicate(error) || isRetryable(error))) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries))
  }
}

async function claimOnce({ writer, dialect }: Databases<Database>, process: string, clock: Clock): Promise<Lane> {
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

/**
 * Whether nobody has what is leased for `term` ms at a time (a lane unless told): released, lease over or from before a
 * clock was set back, or its process is gone from this place.
 */
export function isFree(row: Pick<LaneRow, 'process' | 'lease_until'>, now: number, term = leaseMs): boolean {
  return row.process === '' || row.lease_until < now || row.lease_until > now + term + skewMs || isGone(row.process)
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
  if (!owner.startsWith(`${place}:`)) return false
  const [number = ''] = owner.slice(place.length + 1).split(':')
  const pid = Number(number)
  // Another server of this process may be gone while the process lives, as in tests.
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
