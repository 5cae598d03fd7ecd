import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { inside, type Actor } from '../actor.ts'
import { isFree, renewMs, type Lane } from '../lane.ts'
import type { Transact } from '../module.ts'
import { createCursors } from './cursors.ts'
import type { Event } from './list.ts'
import type { EventLog } from './log.ts'
import { createRunner, type Runner, type Subscriber } from './runner.ts'
import type { LaneRow } from './tables.ts'
import { createTurns } from './turns.ts'

export interface DispatcherDeps {
  databases: Databases<Database>
  transact: Transact
  log: EventLog
  clock: Clock
  logger: Logger
  process: string
  /** The lane that this process writes now. */
  ownLane(): Lane
  /** Told of an event that was given up. */
  parked(subscriber: string, event: Event): void
}

const saveMs = 1000

/**
 * Runs the durable subscribers: over the lane that this process writes, and over lanes whose process is gone, until
 * they are drained. Cursors are saved at most once a second; after a crash some events are handled again.
 */
export function createDispatcher(deps: DispatcherDeps) {
  const { databases, transact, clock, logger } = deps
  const actor: Actor = inside('system', 'dispatcher', '', 'event')
  const cursors = createCursors(databases, transact, actor)
  const turn = createTurns()
  const subscribers = new Map<string, Subscriber>()
  const lanes = new Map<string, Runner[]>()
  /** Lanes whose cursors are being read. */
  const joining = new Set<string>()
  const cancels: (() => void)[] = []
  let stopped = false

  async function park(subscriber: string, event: Event, attempts: number, error: unknown): Promise<void> {
    await cursors.park(subscriber, event, attempts, error)
    logger.error({ err: error, subscriber, event: event.id, name: event.name }, 'an event was parked; see `yanshu doctor`')
    deps.parked(subscriber, event)
  }

  /** Runs every subscriber over a lane from its cursor; subscribers without one begin at the head. */
  async function follow(lane: string): Promise<void> {
    if (joining.has(lane)) return
    joining.add(lane)
    try {
      // Others may have written in it since this process last did.
      deps.log.forget(lane)
      const at = await cursors.load(lane, [...subscribers.keys()])
      lanes.set(lane, [...subscribers.values()].map((subscriber) => startRunner(subscriber, lane, at.get(subscriber.name)!)))
    } finally {
      joining.delete(lane)
    }
  }

  function startRunner(subscriber: Subscriber, lane: string, from: number): Runner {
    const runner = createRunner({ subscriber, lane, log: deps.log, clock, logger, turn, park }, from)
    runner.wake()
    return runner
  }

  function repeat(ms: number, work: () => Promise<void>, what: string): void {
    const turn = () => {
      const round = stopped ? Promise.resolve() : work().catch((error: unknown) => logger.warn({ err: error }, what))
      void round.finally(() => void (stopped || cancels.push(clock.after(ms, turn))))
      if (cancels.length > 32) cancels.splice(0, 16)
    }
    cancels.push(clock.after(ms, turn))
  }

  /** Renews the leases of what is held here. A process that was silent too long finds its lane taken, and writes in another. */
  async function renewLeases(): Promise<void> {
    await transact(actor, 'lane.renew', (tx) => cursors.renew(tx, deps.ownLane(), deps.process))
    const { id } = deps.ownLane()
    if (!lanes.has(id)) await follow(id)
  }

  /**
   * Takes lanes with undelivered events whose process is gone, lets go of adopted ones that are drained, and of those that were lost.
   * What is held here and not followed, since the database failed in between, is followed now.
   */
  async function lookOver(): Promise<void> {
    const now = clock.now()
    const rows = await databases.reader.selectFrom('lanes').selectAll().execute()
    const own = deps.ownLane().id
    for (const row of rows) {
      if (lanes.has(row.id) && row.process !== deps.process) abandon(row.id)
      else if (row.id === own) continue
      else if (lanes.has(row.id)) await letGoIfDrained(row)
      else if (row.process === deps.process) await follow(row.id)
      else if (row.event_no > row.drained_no && isFree(row, now) && (await cursors.seize(row, deps.process))) await follow(row.id)
    }
  }

  /** Another process has taken the lane and handles its events from the cursors that are stored. */
  function abandon(lane: string): void {
    logger.warn({ lane }, 'another process has taken a lane that was followed here')
    for (const runner of lanes.get(lane) ?? []) void runner.stop()
    lanes.delete(lane)
  }

  async function letGoIfDrained(row: LaneRow): Promise<void> {
    const runners = lanes.get(row.id) ?? []
    for (const runner of runners) runner.wake()
    if (runners.some((runner) => runner.cursor() < row.event_no)) return
    await save()
    lanes.delete(row.id)
    await cursors.release(row.id, deps.process)
  }

  /** The lane that this process writes, also when it follows none, as a command does not; none before the first. */
  function owned(): string[] {
    const { id, epoch } = deps.ownLane()
    return epoch === 0 ? [] : [id]
  }

  function save(): Promise<void> {
    return cursors.save(lanes, deps.process)
  }

  return {
    async start(all: Iterable<Subscriber>): Promise<void> {
      for (const subscriber of all) subscribers.set(subscriber.name, subscriber)
      await follow(deps.ownLane().id)
      await lookOver()
      repeat(saveMs, save, 'cursors could not be saved')
      repeat(renewMs, renewLeases, 'the lease could not be renewed')
      repeat(renewMs, lookOver, 'lanes could not be looked over')
    },

    /** Says that the lane has further events. */
    wake(lane: string): void {
      for (const runner of lanes.get(lane) ?? []) runner.wake()
    },

    /** Begins a subscriber at the head of every lane (its module was switched on). */
    async add(subscriber: Subscriber): Promise<void> {
      subscribers.set(subscriber.name, subscriber)
      for (const [lane, runners] of lanes) {
        const at = await cursors.load(lane, [subscriber.name], true)
        runners.push(startRunner(subscriber, lane, at.get(subscriber.name)!))
      }
    },

    /** Ends a subscriber and forgets its cursors (its module was switched off). */
    async remove(name: string): Promise<void> {
      subscribers.delete(name)
      for (const [lane, runners] of lanes) {
        const gone = runners.filter((runner) => runner.subscriber === name)
        lanes.set(lane, runners.filter((runner) => runner.subscriber !== name))
        await Promise.all(gone.map((runner) => runner.stop()))
      }
      await cursors.drop(name)
    },

    /** Events not handled yet, over all subscribers, for metrics and for tests that wait until all is quiet. */
    behind(): number {
      const own = deps.ownLane()
      return (lanes.get(own.id) ?? []).reduce((sum, runner) => sum + (own.eventNo - runner.cursor()), 0)
    },

    /** Ends all handlers, saves the cursors and gives the lanes back. */
    async stop(): Promise<void> {
      stopped = true
      for (const cancel of cancels) cancel()
      await Promise.all([...lanes.values()].flat().map((runner) => runner.stop()))
      // What cannot be stored now costs no more than time: events are handled again, leases end by themselves.
      const tolerate = (error: unknown) => logger.warn({ err: error }, 'cursors or lanes could not be given back')
      await save().catch(tolerate)
      for (const lane of new Set([...lanes.keys(), ...owned()])) await cursors.release(lane, deps.process).catch(tolerate)
    },
  }
}
export type Dispatcher = ReturnType<typeof createDispatcher>
