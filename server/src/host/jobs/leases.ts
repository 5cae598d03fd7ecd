import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { inside } from '../actor.ts'
import { isFree, skewMs } from '../lane.ts'
import type { Job, Transact } from '../module.ts'
import type { JobRow } from './tables.ts'

/** How long a process that fell silent keeps a job. */
export const leaseMs = 60_000

export interface JobLeases {
  /** Takes the job if its time has come, it has anything to do, and nobody runs it. `againInMs` says when to look again. `now`: ms UTC. */
  claim(name: string, job: Pick<Job, 'everyMs' | 'isDue'>, now: number): Promise<{ mine: boolean; againInMs: number }>
  /** Keeps a job that runs longer than its lease. False: another process has taken it. */
  renew(name: string): Promise<boolean>
  /** Gives the job back. */
  finish(name: string): Promise<void>
}

/** Which process runs which job, in the table `jobs`. Times are the database's group time, so a set clock delays no job for long. */
export function createJobLeases({ databases, transact, process }: { databases: Databases<Database>; transact: Transact; process: string }): JobLeases {
  const actor = inside('system', process, '', 'job')
  const read = (db: Databases<Database>['reader'], name: string) => db.selectFrom('jobs').selectAll().where('name', '=', name).executeTakeFirst()
  const free: JobRow = { name: '', owner: '', lease_until: 0, due_at: 0, ran_at: 0 }

  async function claim(name: string, { everyMs, isDue }: Pick<Job, 'everyMs' | 'isDue'>, now: number): Promise<{ mine: boolean; againInMs: number }> {
    // Most looks find nothing to do, so they only read.
    const seen = await read(databases.reader, name)
    const wait = waitOf(seen ?? free, now, everyMs)
    if (wait > 0) return { mine: false, againInMs: wait }
    if (isDue && !(await isDue())) return { mine: false, againInMs: everyMs }
    return transact(actor, 'job.claim', async (tx) => {
      await databases.dialect.insertIgnore(tx.kysely.insertInto('jobs').values({ ...free, name })).execute()
      const row = (await read(tx.kysely, name))!
      const left = waitOf(row, tx.now, everyMs)
      if (left > 0) return { mine: false, againInMs: left }
      const taken = await tx.kysely.updateTable('jobs')
        .set({ owner: process, lease_until: tx.now + leaseMs, due_at: tx.now + everyMs, ran_at: tx.now })
        .where('name', '=', name).where('owner', '=', row.owner).where('lease_until', '=', row.lease_until).where('due_at', '=', row.due_at)
        .executeTakeFirst()
      return { mine: taken.numUpdatedRows === 1n, againInMs: everyMs }
    })
  }

  return {
    claim,
    renew: (name) =>
      transact(actor, 'job.claim', async (tx) => {
        const kept = await tx.kysely.updateTable('jobs').set({ lease_until: tx.now + leaseMs }).where('name', '=', name).where('owner', '=', process).executeTakeFirst()
        return kept.numUpdatedRows === 1n
      }),
    finish: (name) =>
      transact(actor, 'job.finish', async (tx) => {
        await tx.kysely.updateTable('jobs').set({ owner: '', lease_until: 0 }).where('name', '=', name).where('owner', '=', process).execute()
      }),
  }
}

/**
 * ms until the job may be taken; 0 or less for now. A due time or lease further ahead than any machine's clock can have set
 * it was written before a clock was set back, and counts no more.
 */
export function waitOf(row: JobRow, now: number, everyMs: number): number {
  const untilDue = row.due_at - now > everyMs + skewMs ? 0 : row.due_at - now
  const leased = !isFree({ process: row.owner, lease_until: row.lease_until }, now, leaseMs)
  return leased ? Math.max(untilDue, row.lease_until - now, 1) : untilDue
}
