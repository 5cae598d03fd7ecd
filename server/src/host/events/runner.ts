import type { Clock } from '../../base/clock.ts'
import { Failure } from '../../base/errors.ts'
import type { Logger } from '../../base/log.ts'
import type { Event, EventName } from './list.ts'
import type { EventLog } from './log.ts'

/** One module's handlers, by event. */
export interface Subscriber {
  name: string
  handlers: ReadonlyMap<EventName, (event: Event) => Promise<void>>
}

export interface RunnerDeps {
  subscriber: Subscriber
  lane: string
  log: EventLog
  clock: Clock
  logger: Logger
  /** A handler begins when this lets it: handlers have time, what is to be stored has not. */
  turn(subscriber: string): Promise<void>
  /** Called when an event was given up after the last try; resolves once that is on record. */
  park(subscriber: string, event: Event, attempts: number, error: unknown): Promise<void>
}

const parallel = 128
const retryDelays = [50, 250, 1000, 4000, 10_000]
/** An hour: what is unavailable is no fault of the event, and is mostly mended by then. */
const patientTries = 360

/** Runs one module's handlers over one lane: in order per key, several keys at a time, each event until it succeeds or is parked. */
export function createRunner(deps: RunnerDeps, from: number) {
  const { subscriber, lane, log, clock, logger } = deps
  const chains = new Map<string, Promise<void>>()
  const finished = new Set<number>()
  let taken = from
  let cursor = from
  /** events taken and not settled; handlers running now */
  let open = 0
  let active = 0
  let pulling = false
  let again = false
  let stopped = false
  let rest: (() => void) | undefined

  /** Looks for further events; cheap when there are none. */
  function wake(): void {
    again = true
    if (!pulling && !stopped) void pull()
  }

  async function pull(): Promise<void> {
    pulling = true
    try {
      while (again && !stopped && open < parallel) {
        again = false
        const events = await log.read(lane, taken, parallel - open)
        if (events.length > 0) again = true
        for (const event of events) take(event)
      }
    } catch (error) {
      logger.warn({ err: error, subscriber: subscriber.name, lane }, 'events could not be read; trying again')
      clock.after(1000, wake)
    } finally {
      pulling = false
    }
  }

  function take(event: Event): void {
    taken = event.no
    const handle = subscriber.handlers.get(event.name)
    if (!handle) return settle(event.no)
    open++
    const before = chains.get(event.key)
    const chain = (before ? before.then(() => run(event, handle)) : run(event, handle)).then((done) => {
      open--
      if (chains.get(event.key) === chain) chains.delete(event.key)
      if (done) settle(event.no)
      if (again || open === parallel - 1) wake()
    })
    chains.set(event.key, chain)
  }

  /** Resolves to whether the event is dealt with; false only when stopped before. Never rejects. */
  async function run(event: Event, handle: (event: Event) => Promise<void>): Promise<boolean> {
    await deps.turn(subscriber.name)
    for (let attempt = 1; !stopped; attempt++) {
      const error = await attemptOnce(event, handle)
      if (error === undefined) return true
      logger.warn({ err: error, subscriber: subscriber.name, event: event.id, name: event.name, attempt }, 'an event was not handled')
      const delay = retryDelays[attempt - 1] ?? retryDelays[retryDelays.length - 1]!
      if (attempt > triesOf(error) && (await parked(event, attempt, error))) return true
      if (!stopped) await new Promise<void>((resolve) => void clock.after(delay, resolve))
    }
    return false
  }

  async function attemptOnce(event: Event, handle: (event: Event) => Promise<void>): Promise<unknown> {
    active++
    try {
      await handle(event)
      return undefined
    } catch (error) {
      return error ?? new Error('rejected with nothing')
    } finally {
      if (--active === 0) rest?.()
    }
  }

  function parked(event: Event, attempts: number, error: unknown): Promise<boolean> {
    return deps.park(subscriber.name, event, attempts, error).then(() => true, () => false)
  }

  /** The cursor is the last number up to which all are finished. */
  function settle(no: number): void {
    if (no === cursor + 1) cursor = no
    else finished.add(no)
    while (finished.delete(cursor + 1)) cursor++
  }

  return {
    lane,
    subscriber: subscriber.name,
    wake,
    cursor: () => cursor,
    /** Events taken and not finished. */
    open: () => open,
    /** Takes no further events; resolves when the handlers at work are done. */
    async stop(): Promise<void> {
      stopped = true
      if (active > 0) await new Promise<void>((resolve) => (rest = resolve))
    },
  }
}
export type Runner = ReturnType<typeof createRunner>

/** Failed tries after which an event is given up. */
function triesOf(error: unknown): number {
  return error instanceof Failure && error.status === 503 ? patientTries : retryDelays.length
}
