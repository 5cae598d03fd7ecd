import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import type { Job, Transact, Tx } from '../module.ts'

/** Events are kept so long after everybody has handled them, for whoever looks into what happened. */
const keptMs = 7 * 24 * 3_600_000
/** Events in one transaction: others wait for it. */
const batch = 500

/**
 * Deletes old events that every subscriber has handled. Parked ones stay, since they are still to be handled. The
 * messages and records that they told of are rows of their own.
 */
export function trimJob({ reader }: Pick<Databases<Database>, 'reader'>, transact: Transact): Job {
  return {
    everyMs: 3_600_000,
    async run(actor) {
      const lanes = await reader.selectFrom('lanes').select('id').execute()
      for (const { id } of lanes) {
        while ((await transact(actor, 'event.trim', (tx) => trimSome(tx, id))) === batch);
      }
    },
  }
}

/** Gives how many it deleted. */
async function trimSome(tx: Tx, lane: string): Promise<number> {
  const { drained_no: drained } = await tx.kysely.selectFrom('lanes').select('drained_no').where('id', '=', lane).executeTakeFirstOrThrow()
  const old = await tx.kysely.selectFrom('events').select('no').where('lane', '=', lane).where('no', '<=', drained).where('at', '<', tx.now - keptMs)
    .where('no', 'not in', (parked) => parked.selectFrom('parked_events').select('no').where('lane', '=', lane))
    .orderBy('no').limit(batch).execute()
  if (old.length > 0) await tx.kysely.deleteFrom('events').where('lane', '=', lane).where('no', 'in', old.map((event) => event.no)).execute()
  return old.length
}
