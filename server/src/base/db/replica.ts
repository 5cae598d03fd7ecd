import { Failure } from '../errors.ts'
import type { SqlConnection } from './connection.ts'
import type { MysqlPool } from './mysql-pool.ts'
import { hasReached, readPosition, writePosition, type Position } from './position.ts'
import { waitMs, type Replication } from './replication.ts'

/** Why a replica is or is not read. */
export type ReplicaHealth = 'well' | 'unreachable' | 'lagging' | 'no heartbeat' | 'is the primary' | 'not looked at yet'

export interface ReplicaState {
  /** host:port */
  name: string
  inUse: boolean
  health: ReplicaHealth
  /** How old what it shows is, in ms; undefined when that is not known. */
  lagMs: number | undefined
  /** Reads that it answered, and times that it had not got a position in time. */
  reads: number
  late: number
}

/** What a replica tells of its replication. */
export interface Inspection {
  /** Why a thread of it stands still, perhaps an empty text; undefined while all run, and where that cannot be seen. */
  stopped: string | undefined
  writable: boolean
}

/** What the primary showed when it was looked at last. */
export interface PrimaryFacts {
  server: string
  /** Its heartbeat, ms UTC. */
  beat: number
}

/** One replica, read only while it is well. */
export interface Replica {
  state(): ReplicaState
  /** Whether it may be asked now. */
  isFit(): boolean
  busy(): number
  /** Whether it has the position, waiting 50 ms for it. Never rejects. */
  reaches(position: Position): Promise<boolean>
  query: SqlConnection['query']
  /** Looks how it is; drains it or takes it back. Never rejects. */
  look(primary: PrimaryFacts | undefined): Promise<void>
  /** What it tells of itself, as far as the user may see that. */
  inspect(): Promise<Inspection>
  close(): Promise<void>
}

/** A replica that shows an older heartbeat is drained. */
export const mostLagMs = 2_000
/** One that was late is left alone for so long. */
const restMs = 250
const lookMs = 1_000
/** The wait itself, and the way there and back. */
const patienceMs = waitMs + 100
/** Looks that must be good before a drained replica is read again. */
const goodLooks = 2

/** A replica behind `pool`, drained until it was looked at. */
export function createReplica(name: string, pool: MysqlPool, { replicaLook, wait, status }: Replication): Replica {
  const state: ReplicaState = { name, inUse: false, health: 'not looked at yet', lagMs: undefined, reads: 0, late: 0 }
  const look = `${replicaLook}, (select at from replica_heartbeat where id = 1) as beat`
  let position: Position | undefined
  let lateAt = -Infinity
  /** A new one may be read after its first good look. */
  let good = goodLooks - 1

  function drain(health: ReplicaHealth): void {
    state.health = health
    state.inUse = false
    good = 0
    // Nobody may wait for its answer.
    if (health === 'unreachable') pool.cutOff('the replica does not answer')
  }

  function judge(row: { server: string; beat: number | null }, primary: PrimaryFacts): void {
    state.lagMs = row.beat === null ? undefined : Math.max(0, primary.beat - row.beat)
    if (row.server === primary.server) return drain('is the primary')
    if (state.lagMs === undefined) return drain('no heartbeat')
    if (state.lagMs > mostLagMs) return drain('lagging')
    good += 1
    state.health = 'well'
    state.inUse = good >= goodLooks
  }

  /** None where the user may not ask. */
  async function rowsOf(sql: string): Promise<Record<string, unknown>[]> {
    return pool.query<Record<string, unknown>>(sql, []).then(({ rows }) => rows, () => [])
  }

  return {
    state: () => ({ ...state }),
    isFit: () => state.inUse && performance.now() - lateAt > restMs,
    busy: pool.busy,

    async reaches(wanted) {
      if (position && hasReached(position, wanted)) return true
      const asked = pool.query<{ late: number | null }>(wait, [writePosition(wanted)])
      const answer = await within(patienceMs, asked.then(({ rows }) => rows[0]?.late, () => undefined))
      if (answer === 0) return true
      state.late += 1
      lateAt = performance.now()
      return false
    },

    async query<R>(sql: string, parameters: readonly unknown[]) {
      const outcome = await pool.query<R>(sql, parameters)
      state.reads += 1
      return outcome
    },

    async look(primary) {
      try {
        const found = await within(lookMs, pool.query<{ position: string; server: string; beat: number | null }>(look, []))
        if (!found) return drain('unreachable')
        const [row] = found.rows
        position = readPosition(row!.position)
        if (primary) judge(row!, primary)
      } catch (error) {
        // What answers with an error of SQL has no such table yet.
        drain(error instanceof Failure ? 'unreachable' : 'no heartbeat')
      }
    },

    async inspect() {
      const [threads, flag] = await Promise.all([rowsOf(status), rowsOf('select @@global.read_only as on_')])
      return { stopped: stoppedThread(threads), writable: flag[0]?.['on_'] === 0 }
    },
    close: pool.close,
  }
}

/** The two products name the columns differently. */
function stoppedThread(threads: readonly Record<string, unknown>[]): string | undefined {
  const stopped = threads.find((row) => ['Slave_IO_Running', 'Slave_SQL_Running', 'Replica_IO_Running', 'Replica_SQL_Running'].some((name) => row[name] === 'No'))
  if (!stopped) return undefined
  const [error] = ['Last_SQL_Error', 'Last_IO_Error'].map((name) => stopped[name]).filter((text): text is string => typeof text === 'string' && text !== '')
  return error ?? ''
}

/** What `work` gives, or undefined when that takes longer. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms, undefined)))
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
