import type { Clock } from '../base/clock.ts'
import { ConfigError } from '../base/errors.ts'
import type { Db } from '../database.ts'
import { isFree, leaseMs } from './lane.ts'

/** A process that has just died, or a command that is about to end, is waited for. */
const patienceMs = leaseMs + 2000
const lookMs = 250

/**
 * Resolves when no other process writes in this database. Rejects with a ConfigError when one goes on: sockets of one
 * process would not hear what happens in the other.
 */
export async function insistOnBeingAlone(db: Db, clock: Clock, patience = patienceMs): Promise<void> {
  const began = clock.monotonic()
  for (;;) {
    const rows = await db.selectFrom('lanes').select(['process', 'lease_until']).execute()
    const other = rows.find((row) => !isFree(row, clock.now()))
    if (!other) return
    if (clock.monotonic() - began > patience) {
      throw new ConfigError(`Another server (${other.process}) uses this database: stop it first, or give this one a DATA_DIR or DATABASE_URL of its own.`)
    }
    await new Promise<void>((resolve) => void clock.after(lookMs, resolve))
  }
}
