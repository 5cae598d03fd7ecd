import type { Logger } from '../base/log.ts'
import type { Clock } from '../base/clock.ts'
import type { Databases } from '../base/db/open.ts'
import { fail, Failure } from '../base/errors.ts'
import type { Database } from '../database.ts'
import type { Recorder } from './audit/record.ts'
import type { Event } from './events/list.ts'
import { LaneLost, runPieces, writeTail, type Written } from './group.ts'
import { claimLane, type Lane } from './lane.ts'
import type { Transact } from './module.ts'
import type { Outcome, Piece } from './piece.ts'

/** Pieces of one group at most: bounds what a rollback costs and how long others wait. */
const groupLimit = 512
const triesLimit = 6
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

/** The lane's writer: its transactions run one at a time; pieces that wait at the same moment share one (group commit). */
export function createWriter(deps: WriterDeps) {
  const waiting: Piece[] = []
  let lane: Lane = { id: '-', epoch: 0, eventNo: 0, auditNo: 0, auditHash: '' }
  let running = false
  let uncertain = false
  let idle: (() => void)[] = []
  let open = false

  const transact: Transact = (actor, action, work) =>
    new Promise((resolve, reject) => {
      if (!open || waiting.length >= waitingLimit) return reject(fail.unavailable('unavailable'))
      waiting.push({ actor, action, work, resolve: resolve as (value: unknown) => void, reject })
      if (running) return
      running = true
      // After this turn of the event loop, so that all that came in with it shares the transaction.
      setImmediate(() => void drain())
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

  async function runGroup(pieces: readonly Piece[]): Promise<void> {
    const began = deps.clock.monotonic()
    for (let tries = 1; ; tries++) {
      try {
        if (uncertain) await reread()
        return answer(await commitGroup(pieces))
      } catch (error) {
        if (error instanceof LaneLost) await loseLane(error)
        else if (!deps.databases.dialect.isRetryable(error) || tries >= triesLimit) return refuse(pieces, error)
        await pause(tries)
      } finally {
        deps.measured?.(deps.clock.monotonic() - began, pieces.length)
      }
    }
  }

  async function commitGroup(pieces: readonly Piece[]): Promise<{ outcomes: Outcome[]; written: Written }> {
    const { connection } = deps.databases.writer
    await connection.begin()
    try {
      const now = deps.clock.now()
      const outcomes = await runPieces(deps.databases, pieces, now)
      const written = await writeTail(deps.databases, lane, deps.recorder, outcomes, now)
      await commit(written)
      return { outcomes, written }
    } catch (error) {
      await connection.rollback().catch(() => undefined)
      throw error
    }
  }

  /** A commit whose answer was lost may have happened: the lane's row tells. */
  async function commit(written: Written): Promise<void> {
    try {
      await deps.databases.writer.connection.commit()
    } catch (error) {
      deps.log.warn({ err: error }, 'commit failed; looking whether it happened')
      uncertain = true
      if (!(await happened(written.head))) throw error
    }
    lane = written.head
    uncertain = false
  }

  async function happened(head: Lane): Promise<boolean> {
    const row = await laneRow()
    return row !== undefined && row.event_no === head.eventNo && row.audit_no === head.auditNo && row.audit_hash === head.auditHash && head.auditHash !== lane.auditHash
  }

  function laneRow() {
    return deps.databases.writer.kysely.selectFrom('lanes').selectAll().where('id', '=', lane.id).executeTakeFirst()
  }

  async function reread(): Promise<void> {
    const row = await laneRow()
    if (!row || row.epoch !== lane.epoch) throw new LaneLost(`the lane ${lane.id} was taken over`)
    lane = { ...lane, eventNo: row.event_no, auditNo: row.audit_no, auditHash: row.audit_hash }
    uncertain = false
  }

  async function loseLane(error: LaneLost): Promise<void> {
    deps.log.error({ err: error }, 'this process was silent too long and lost its lane; taking another')
    lane = await claimLane(deps.databases, deps.process, deps.clock)
    uncertain = false
  }

  function answer({ outcomes, written }: { outcomes: Outcome[]; written: Written }): void {
    if (written.events.length > 0) deps.committed(written.events, lane)
    for (const outcome of outcomes) {
      if ('error' in outcome) outcome.piece.reject(outcome.error)
      else outcome.piece.resolve(outcome.value)
    }
  }

  function refuse(pieces: readonly Piece[], error: unknown): void {
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
