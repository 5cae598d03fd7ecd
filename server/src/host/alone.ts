import type { Clock } from '../base/clock.ts'
import { ConfigError } from '../base/errors.ts'
import type { Db } from '../database.ts'
import type { Logger } from '../base/log.ts'
import { isFree } from './lane.ts'

/** As long as a graceful stop may take: whoever restarts the server begins the new one while the old one drains. */
const patienceMs = 35_000
const lookMs = 250

/**
 * For SQLite, whose file has one writer. Resolves when no other process writes in this database; one that drains, a command
 * that is about to end, or the lease of one that died is waited for. Rejects with a ConfigError when one goes on.
 */
export async function insistOnBeingAlone(db: Db, clock: Clock, log: Pick<Logger, 'warn'>, patience = patienceMs): Promise<void> {
  const began = clock.monotonic()
  let noted = false
  for (;;) {
    const rows = await db.selectFrom('lanes').select(['process', 'lease_until']).execute()
    const other = rows.find((row) => !isFree(row, clock.now()))
    if (!other) return
    if (clock.monotonic() - began > patience) {
      throw new ConfigError(`Another server (${other.process}) uses this database: stop it first, or give this one a DATA_DIR of its own. Several servers on one database need MySQL or MariaDB: set DATABASE_URL.`)
    }
    if (!noted) log.warn({ process: other.process }, 'another process uses this database; waiting for it to end')
    noted = true
    await new Promise<void>((resolve) => void clock.after(lookMs, resolve))
  }
}
