import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import type { Db } from '../../database.ts'
import type { Lane } from '../lane.ts'
import type { Event } from './list.ts'
import { readEvents } from './log.ts'

export interface FollowerDeps {
  db: Db
  clock: Clock
  logger: Pick<Logger, 'warn'>
  /** The lane that this process writes now. */
  ownLane(): Lane
  /** Told of every event of every lane once, in order per lane. */
  tell(events: readonly Event[]): void
}

/** Without a doorbell events of other processes show after this time. One small query each. */
const lookMs = 400
const page = 500

/**
 * Follows all lanes from the head: the own one as it is committed, those of other processes as the doorbell says, or as the
 * lanes' rows do at the next look. Whoever stood still catches up from the database.
 */
export function createFollower({ db, clock, logger, ownLane, tell }: FollowerDeps) {
  /** Up to which number each lane has been told. */
  const told = new Map<string, number>()
  const reading = new Map<string, { again: boolean }>()
  let stopped = false
  let failing = false
  let cancel: () => void = () => {}

  /** Tells what is new. False when something before it is missing. */
  function take(events: readonly Event[], isWhole = false): boolean {
    const [first] = events
    if (!first) return true
    const upTo = told.get(first.lane) ?? 0
    const fresh = events.filter((event) => event.no > upTo)
    if (fresh.length === 0) return true
    if (!isWhole && fresh[0]!.no !== upTo + 1) return false
    told.set(first.lane, fresh.at(-1)!.no)
    tell(fresh)
    return true
  }

  /** Reads what the lane has beyond what was told; one reading of a lane at a time. Never rejects. */
  async function read(lane: string): Promise<void> {
    const running = reading.get(lane)
    if (running) return void (running.again = true)
    const mine = { again: true }
    reading.set(lane, mine)
    try {
      while (mine.again && !stopped) {
        mine.again = false
        const events = await readEvents(db, lane, told.get(lane) ?? 0, page)
        if (events.length === page) mine.again = true
        // What was deleted meanwhile, after a week, nobody waits for.
        if (!stopped) take(events, true)
      }
      failing = false
    } catch (error) {
      complain(error)
    } finally {
      reading.delete(lane)
    }
  }

  async function look(): Promise<void> {
    try {
      const own = ownLane()
      for (const { id, event_no: no } of await heads()) {
        // What the own writer has not told yet it is about to tell.
        const behind = (told.get(id) ?? 0) < (id === own.id ? Math.min(no, own.eventNo) : no)
        if (behind) void read(id)
      }
      failing = false
    } catch (error) {
      complain(error)
    }
  }

  const heads = () => db.selectFrom('lanes').select(['id', 'event_no']).execute()

  function complain(error: unknown): void {
    if (!failing && !stopped) logger.warn({ err: error }, 'events of other processes could not be read; trying again')
    failing = true
  }

  function arm(): void {
    cancel = clock.after(lookMs, () => void look().then(() => stopped || arm()))
  }

  return {
    /** Begins at the heads that the lanes have now: before anything is read that events would change. */
    async begin(): Promise<void> {
      for (const { id, event_no: no } of await heads()) told.set(id, no)
    },
    /** From now on other processes' lanes are looked at. */
    start: arm,
    /** Events that this process has just committed. */
    committed(events: readonly Event[]): void {
      if (!take(events)) void read(events[0]!.lane)
    },
    /** Another process says that the lane has come this far. */
    ring(lane: string, no: number): void {
      if (!stopped && (told.get(lane) ?? 0) < no) void read(lane)
    },
    stop(): void {
      stopped = true
      cancel()
    },
  }
}
export type Follower = ReturnType<typeof createFollower>
