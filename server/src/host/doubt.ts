import type { Clock } from '../base/clock.ts'
import type { Databases } from '../base/db/open.ts'
import type { Database } from '../database.ts'
import { LaneLost, type Lane } from './lane.ts'

/** How long a writer tries to find out what became of a commit before it refuses the pieces. */
const patienceMs = 8_000
const longestPauseMs = 200

/**
 * Whether a commit that was not answered happened: the lane's row tells, since it was to move from `before` to `after`.
 * Rejects while the row cannot be read, and with LaneLost when another process has the lane now.
 */
export async function hasHappened({ writer, dialect }: Databases<Database>, before: Lane, after: Lane): Promise<boolean> {
  const { connection, kysely } = writer
  await connection.rollback()
  await connection.begin()
  try {
    // With a lock, so that a commit which still goes on in the server is waited for.
    const row = await dialect.forUpdate(kysely.selectFrom('lanes').selectAll().where('id', '=', before.id)).executeTakeFirst()
    if (row?.epoch !== before.epoch) throw new LaneLost(`the lane ${before.id} was taken over`)
    const moved = row.event_no !== before.eventNo || row.audit_no !== before.auditNo
    return moved && row.event_no === after.eventNo && row.audit_no === after.auditNo
  } finally {
    await connection.rollback()
  }
}

/** The same, asked again and again for some seconds, since a server that restarts is back by then; undefined when it stays unknown. */
export async function findOut(databases: Databases<Database>, before: Lane, after: Lane, clock: Clock): Promise<boolean | undefined> {
  const until = clock.monotonic() + patienceMs
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await hasHappened(databases, before, after)
    } catch (error) {
      if (error instanceof LaneLost || clock.monotonic() > until) return undefined
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
