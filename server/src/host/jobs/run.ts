import type { Logger } from 'pino'
import type { Clock } from '../../base/clock.ts'
import type { Databases } from '../../base/db/open.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { inside } from '../actor.ts'
import type { Job, Transact } from '../module.ts'
import { createJobLeases, leaseMs } from './leases.ts'

export interface JobsDeps {
  databases: Databases<Database>
  transact: Transact
  /** The name under which this process holds leases. */
  process: string
  clock: Clock
  log: Pick<Logger, 'error' | 'warn'>
  isOn(module: string): boolean
}

export interface Jobs {
  /** Before `start`. Throws when the module has a job of that name already. */
  add(module: string, name: string, job: Job): void
  start(): void
  /** Begins no more, and resolves when what runs has ended, at the latest after 10 s. */
  stop(): Promise<void>
}

interface Timed {
  /** `<module>.<name>` */
  id: string
  module: string
  job: Job
  cancel: () => void
  running: Promise<void> | undefined
}

/** How soon a job follows its module's switch, and another process's end. */
const LOOK_MS = 5000
const STOP_MS = 10_000

/** Runs timed jobs: each in one process at a time, from one start to the next `everyMs`, whatever became of the last run. */
export function createJobs(deps: JobsDeps): Jobs {
  const { clock, log } = deps
  const leases = createJobLeases(deps)
  const jobs = new Map<string, Timed>()
  let stopped = false

  function schedule(timed: Timed, inMs: number): void {
    if (stopped) return
    timed.cancel = clock.after(Math.max(1, Math.min(inMs, LOOK_MS)), () => {
      timed.running = attempt(timed).finally(() => (timed.running = undefined))
    })
  }

  /** Never rejects. */
  async function attempt(timed: Timed): Promise<void> {
    let againInMs = LOOK_MS
    try {
      if (deps.isOn(timed.module)) againInMs = await take(timed)
    } catch (error) {
      log.warn({ err: error, job: timed.id }, 'a job could not be claimed')
    }
    schedule(timed, againInMs)
  }

  async function take(timed: Timed): Promise<number> {
    const { everyMs } = timed.job
    const began = clock.monotonic()
    const { mine, againInMs } = await leases.claim(timed.id, timed.job, clock.now())
    if (!mine) return againInMs
    await run(timed)
    return everyMs - (clock.monotonic() - began)
  }

  async function run(timed: Timed): Promise<void> {
    let cancel = keep(timed.id, (next) => (cancel = next))
    try {
      await timed.job.run(inside('job', timed.id, newId(), 'job'))
    } catch (error) {
      log.error({ err: error, job: timed.id }, 'a job failed; it runs again when it is due')
    } finally {
      cancel()
      await leases.finish(timed.id)
    }
  }

  /** Renews the lease while the job runs. `renewed` is told how to cancel the next time. */
  function keep(id: string, renewed: (cancel: () => void) => void): () => void {
    return clock.after(leaseMs / 3, () => {
      renewed(keep(id, renewed))
      leases.renew(id).then(
        (kept) => kept || log.warn({ job: id }, 'another process has taken a job that still runs here'),
        (error: unknown) => log.warn({ err: error, job: id }, 'the lease of a job could not be renewed'),
      )
    })
  }

  return {
    add(module, name, job) {
      const id = `${module}.${name}`
      if (jobs.has(id)) throw new Error(`the job ${id} exists already`)
      jobs.set(id, { id, module, job, cancel: () => {}, running: undefined })
    },
    start() {
      for (const timed of jobs.values()) schedule(timed, 1)
    },
    async stop() {
      stopped = true
      for (const timed of jobs.values()) timed.cancel()
      const running = [...jobs.values()].flatMap((timed) => timed.running ?? [])
      let cancel = () => {}
      const late = new Promise<void>((resolve) => (cancel = clock.after(STOP_MS, resolve)))
      await Promise.race([Promise.all(running), late])
      cancel()
    },
  }
}
