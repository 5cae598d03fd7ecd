import type { Clock } from '../base/clock.ts'
import type { Dialect } from '../base/db/dialect.ts'
import type { Migration } from '../base/db/migrate.ts'
import { inside } from './actor.ts'
import { skewMs } from './lane.ts'
import type { Transact, Tx } from './module.ts'

/** One row, written about once a second: how old it is on a replica is how far that is behind. */
export interface HeartbeatTables {
  replica_heartbeat: { id: number; at: number }
}

export const heartbeatMigrations: Record<string, Migration> = {
  '20261129_host_heartbeat': {
    async up(db, { types, tableOptions }) {
      await db.schema.createTable('replica_heartbeat')
        .addColumn('id', types.int, (c) => c.primaryKey().notNull())
        .addColumn('at', types.time, (c) => c.notNull())
        .modifyEnd(tableOptions).execute()
    },
  },
}

const everyMs = 1_000
/** Written by another process so lately that this one need not. */
const freshMs = 700

/** Keeps the heartbeat of the primary going, together with whatever other processes do the same. Gives what ends it. */
export function startHeartbeat(transact: Transact, dialect: Dialect, clock: Clock): () => void {
  const actor = inside('system', 'heartbeat', '')
  let cancel = clock.after(0, beat)
  let stopped = false

  function beat(): void {
    // While the primary is gone it cannot beat, and nothing is to be said about that here.
    transact(actor, 'heartbeat.write', (tx) => write(tx, dialect)).catch(() => undefined).finally(() => {
      if (!stopped) cancel = clock.after(everyMs, beat)
    }).catch(() => undefined)
  }
  return () => {
    stopped = true
    cancel()
  }
}

async function write(tx: Tx, dialect: Dialect): Promise<void> {
  const { numUpdatedRows } = await tx.kysely.updateTable('replica_heartbeat').set({ at: tx.now }).where('id', '=', 1)
    // One from far ahead was written before a clock was set back.
    .where((eb) => eb.or([eb('at', '<', tx.now - freshMs), eb('at', '>', tx.now + skewMs)])).executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) return
  await dialect.insertIgnore(tx.kysely.insertInto('replica_heartbeat').values({ id: 1, at: tx.now })).execute()
}
