import { sql } from 'kysely'
import type { Clock } from '../base/clock.ts'
import type { Replicas } from '../base/db/replicas.ts'
import type { Db } from '../database.ts'
import { inside } from './actor.ts'
import type { Transact } from './module.ts'

/** Whether the process can work, and if not (or only by half), why. */
export interface Readiness {
  ready: boolean
  reason?: string
}

/** An answer serves all who ask within this time. */
const freshMs = 1_000
/** Whoever asks is a supervisor with little patience; a database that takes longer is of no use to anybody. */
const patienceMs = 2_000

/**
 * Looks whether the database can be read and takes writes. One look at a time, however many ask. While the primary is gone and
 * a replica is well the process stays ready: who is signed in may read.
 */
export function createReadiness(transact: Transact, reader: Db, clock: Clock, replicas?: Replicas): () => Promise<Readiness> {
  const actor = inside('system', 'readiness', '')
  let looking: Promise<boolean> | undefined
  let last: { at: number; good: boolean } | undefined

  async function look(): Promise<boolean> {
    const work = [transact(actor, 'readiness.look', (tx) => tx.run('select 1 as one', [])), sql`select 1 as one`.execute(reader)]
    const good = (await Promise.allSettled(work)).every((each) => each.status === 'fulfilled')
    last = { at: clock.monotonic(), good }
    looking = undefined
    return good
  }

  async function isGood(): Promise<boolean> {
    if (last && clock.monotonic() - last.at < freshMs) return last.good
    looking ??= look()
    const { promise: late, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(resolve, patienceMs, false)
    return Promise.race([looking, late]).finally(() => clearTimeout(timer))
  }

  return async () => {
    if (await isGood()) return { ready: true }
    if (replicas?.states().some((each) => each.inUse)) return { ready: true, reason: 'reading only: the primary database does not answer' }
    return { ready: false, reason: 'the database does not answer' }
  }
}
