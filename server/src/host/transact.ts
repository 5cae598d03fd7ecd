import type { Logger } from '../base/log.ts'
import type { Clock } from '../base/clock.ts'
import { isConnectionLost } from '../base/db/connection.ts'
import type { Databases } from '../base/db/open.ts'
import { readPosition } from '../base/db/position.ts'
import { asNobody, presentReader } from '../base/db/reader.ts'
import { fail, Failure } from '../base/errors.ts'
import type { Database } from '../database.ts'
import type { Recorder } from './audit/record.ts'
import type { Event } from './events/list.ts'
import { findOut, hasHappened } from './doubt.ts'
import { runPieces, writeTail, type Written } from './group.ts'
import { claimLane, LaneLost, type Lane } from './lane.ts'
import type { Transact } from './module.ts'
import type { Outcome, Piece } from './piece.ts'

/** Pieces of one group at most: bounds what a rollback costs and how long others wait. */
const groupLimit = 512
const triesLimit = 6
/** Tries after which a piece that others stand in the way of runs by itself. */
const triesTogether = 3
/** A try that took longer waited for a lock. */
const vainMs = 2_000
/** Pieces that may wait before further ones are refused, so that a stalled disk does not fill the memory. */
const waitingLimit = 20_000

export interface WriterDeps {
  databases: Databases<Database>
  /** The name under which this process holds its lane. */
  process: string
  recorder: Recorder
  clock: Clock
  log: Logger
  /** Told after each commit, in commit order, before the pieces are answered. */
  committed(events: Event[], lane: Lane): void
  /** Milliseconds and pieces of each group, for metrics. */
  measured?(ms: number, pieces: number): void
}

/** A group that was committed. */
interface Done {
  outcomes: Outcome[]
  events: Event[]
  /** How far the database has come with it, where the engine tells. */
  position: string | undefined
}

/** The lane's writer: its transactions run one at a time; pieces that wait at the same moment share one (group commit). */
export function createWriter(deps: WriterDeps) {
  const waiting: Piece[] = []
  let lane: Lane = { id: '-', epoch: 0, eventNo: 0, auditNo: 0, auditHash: '' }
  let running = false
  /** A group whose commit was not answered: whether it happened is found out before anything else is written. */
  let doubt: Written | undefined
  /** The piece at which the last group came to an end. */
  let stuck: Piece | undefined
  /** A transaction is open of which nothing stays if its connection goes away. */
  let uncommitted = false
  let idle: (() => void)[] = []
  let open = false

  const transact: Transact = (actor, action, work) =>
    new Promise((resolve, reject) => {
      if (!open || waiting.length >= waitingLimit) return reject(fail.unavailable('unavailable'))
      waiting.push({ actor, action, work, resolve: resolve as (value: unknown) => void, reject, reader: presentReader() })
      if (running) return
      running = true
      // After this turn of the event loop, so that all that came in with it shares the transaction.
      asNobody(() => void setImmediate(() => void drain()))
    })

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await runGroup(waiting.splice(0, groupLimit))
      // A turn for the sockets: answers leave, and what comes in meanwhile shares the next transaction.
      if (waiting.length > 0) await new Promise(setImmediate)
    }
    running = false
    for (const tell of idle.splice(0)) tell()
  }

  /** Never rejects. */
  async function runGroup(pieces: readonly Piece[]): Promise<void> {
    const began = deps.clock.monotonic()
    const done = await commitAtLast(pieces)
    deps.measured?.(deps.clock.monotonic() - began, pieces.length)
    if (done === 'apart') return runApart(pieces, stuck!)
    if (done) answer(done)
  }

  /** Somebody is in the way of one piece again and again: the others are not to be refused with it. */
  async function runApart(pieces: readonly Piece[], late: Piece): Promise<void> {
    await runGroup(pieces.filter((piece) => piece !== late))
    await runGroup([late])
  }

  /** What was committed; undefined when the pieces were refused, `apart` when one of them hinders the others. */
  async function commitAtLast(pieces: readonly Piece[]): Promise<Done | 'apart' | undefined> {
    for (let tries = 1, cut = false; ; tries++) {
      const began = deps.clock.monotonic()
      stuck = undefined
      try {
        uncommitted = false
        if (doubt) await settle(doubt)
        return await commitGroup(pieces)
      } catch (error) {
        // The server ends what stood still for long, as where this process was given no time: once more, on a new connection.
        const isCut = uncommitted && isConnectionLost(error)
        if (isCut ? cut : !(await mayTryAgain(error, tries))) return refuse(pieces, error)
        cut ||= isCut
        // A lock that was waited for in vain once is not waited for again: all others wait with it.
        const vain = stuck !== undefined && deps.clock.monotonic() - began > vainMs
        if (stuck && pieces.length > 1 && (vain || tries >= triesTogether)) return 'apart'
        if (vain) return refuse(pieces, error)
      }
      await pause(tries)
    }
  }

  async function commitGroup(pieces: readonly Piece[]): Promise<Done> {
    const { connection } = deps.databases.writer
    await connection.begin()
    uncommitted = true
    try {
      const now = deps.clock.now()
      const outcomes = await runPieces(deps.databases, pieces, now, (piece) => void (stuck = piece))
      const written = await writeTail(deps.databases, lane, deps.recorder, outcomes, now)
      const position = await commit(written)
      return { outcomes, events: written.events, position }
    } catch (error) {
      await connection.rollback().catch(() => undefined)
      throw error
    }
  }

  /** Rejects with `unavailable` when it did not happen, or when that is not known. */
  async function commit(written: Written): Promise<string | undefined> {
    const { databases, clock, log } = deps
    let position: string | undefined
    uncommitted = false
    try {
      position = await databases.writer.connection.commit()
    } catch (error) {
      log.warn({ err: error }, 'a commit was not answered; looking whether it happened')
      const happened = await findOut(databases, lane, written.head, clock)
      if (happened === undefined) doubt = written
      // Never what may be tried again: the pieces must not run twice.
      if (!happened) throw fail.unavailable('unavailable', undefined, error)
    }
    lane = written.head
    return position
  }

  /** Finds out about the group in doubt. Its pieces were refused; who sent them asks again by the same ids. */
  async function settle({ head, events }: Written): Promise<void> {
    const happened = await hasHappened(deps.databases, lane, head)
    doubt = undefined
    if (!happened) return
    lane = head
    tell(events)
  }

  /** Whether the group can run again: it has left nothing, and what was in its way may be gone. */
  async function mayTryAgain(error: unknown, tries: number): Promise<boolean> {
    if (tries >= triesLimit) return false
    if (error instanceof LaneLost) return takeAnotherLane(error)
    return deps.databases.dialect.isRetryable(error)
  }

  async function takeAnotherLane(error: LaneLost): Promise<boolean> {
    deps.log.error({ err: error }, 'this process was silent too long and lost its lane; taking another')
    try {
      lane = await claimLane(deps.databases, deps.process, deps.clock)
      // Who has the lane of before delivers what is in it.
      doubt = undefined
      return true
    } catch (hindrance) {
      deps.log.warn({ err: hindrance }, 'no lane could be taken')
      return false
    }
  }

  function answer({ outcomes, events, position }: Done): void {
    tell(events)
    const reached = readPosition(position)
    for (const outcome of outcomes) {
      outcome.piece.reader?.wrote(reached)
      if ('error' in outcome) outcome.piece.reject(outcome.error)
      else outcome.piece.resolve(outcome.value)
    }
  }

  /** What is committed stays so, whatever those who are told make of it. */
  function tell(events: Event[]): void {
    if (events.length === 0) return
    try {
      deps.committed(events, lane)
    } catch (error) {
      deps.log.error({ err: error }, 'committed events could not be told')
    }
  }

  function refuse(pieces: readonly Piece[], error: unknown): undefined {
    deps.log.error({ err: error, pieces: pieces.length }, 'a group of writes failed')
    const shown = error instanceof Failure ? error : fail.unavailable('unavailable', undefined, error)
    for (const piece of pieces) piece.reject(shown)
  }

  function pause(tries: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, Math.random() * 4 * 2 ** tries))
  }

  return {
    transact,
    lane: () => lane,
    /** Writes in this lane from now on; until then all work is refused. */
    begin(claimed: Lane): void {
      lane = claimed
      open = true
    },
    /** Pieces that wait, for metrics. */
    waiting: () => waiting.length,
    /** Refuses further work and resolves once all that was accepted is answered. */
    async stop(): Promise<void> {
      open = false
      if (running) await new Promise<void>((resolve) => idle.push(resolve))
    },
  }
}
export type Writer = ReturnType<typeof createWriter>
