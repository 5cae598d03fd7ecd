import { fail, Failure } from '../errors.ts'
import type { SqlConnection } from './connection.ts'
import { tooSlow } from './mysql-connection.ts'
import type { MysqlPool } from './mysql-pool.ts'
import { later, nowhere, readPosition, type Position } from './position.ts'
import { presentReader, type Reader } from './reader.ts'
import { within, type Inspection, type PrimaryFacts, type Replica, type ReplicaState } from './replica.ts'
import type { Replication } from './replication.ts'

/** The replicas of a database, as those who watch the process see them. */
export interface Replicas {
  states(): ReplicaState[]
  /** Whether the primary answered when it was last asked. */
  primaryAnswers(): boolean
  /** Looks at the primary and all replicas now; else that is done every second. */
  look(): Promise<void>
  /** What the replica tells of itself. */
  inspect(name: string): Promise<Inspection>
}

type Query = SqlConnection['query']

export interface ReplicaSet extends Replicas {
  /** Reads lists and histories: on a replica that has all that was committed when they were asked for, else on the primary. */
  lists: Query
  /** Reads the primary; while it is gone, on a replica for readers that may do so. */
  reader: Query
  /** A commit of this process. */
  committed(position: string | undefined): void
  close(): Promise<void>
}

const everyMs = 1_000
/** A primary that takes longer to tell its position is gone as far as readers are concerned. */
const askMs = 500
/** More would add their waiting times. */
const triesLimit = 2

/** Chooses where to read. `primary` is the pool of the primary. */
export function createReplicas(primary: MysqlPool, replicas: readonly Replica[], replication: Replication): ReplicaSet {
  const look = `${replication.primaryLook}, (select at from replica_heartbeat where id = 1) as beat`
  let known: Position = nowhere
  let facts: PrimaryFacts | undefined
  let answers = true
  let turn = 0
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let closed = false
  const askPrimary = shareNext(readPrimaryPosition)

  /** Rejects when the primary does not answer. An unset position means that it keeps no binary log: nothing can be compared. */
  async function readPrimaryPosition(): Promise<Position | undefined> {
    const found = await within(askMs, primary.query<{ position: string }>(replication.primaryLook, []))
    if (!found) throw fail.unavailable('unavailable', { part: 'database', reason: 'silent' })
    const position = readPosition(found.rows[0]?.position)
    known = position ?? nowhere
    return position
  }

  async function choose(reader: Reader): Promise<Replica | undefined> {
    if (!replicas.some((each) => each.isFit())) return undefined
    if (answers) {
      try {
        const wanted = await askPrimary()
        return wanted && await firstThatReaches(wanted)
      } catch (error) {
        if (!isGone(error)) throw error
      }
    }
    if (!reader.mayDoWithoutPrimary) return undefined
    // Best all that this process knows of; at least what the reader itself wrote.
    return await firstThatReaches(later(known, reader.position)) ?? firstThatReaches(reader.position, true)
  }

  async function firstThatReaches(wanted: Position, evenTired = false): Promise<Replica | undefined> {
    // Of those that have as little to do, another one each time.
    turn += 1
    const inTurn = replicas.map((_, n) => replicas[(turn + n) % replicas.length]!)
    const fit = inTurn.filter((each) => (evenTired ? each.state().inUse : each.isFit())).toSorted((a, b) => a.busy() - b.busy())
    for (const replica of fit.slice(0, triesLimit)) {
      if (await replica.reaches(wanted)) return replica
    }
    return undefined
  }

  const lists: Query = async (sql, parameters) => {
    const reader = presentReader()
    const replica = reader && await (reader.place ??= choose(reader))
    if (!replica) return readPrimary(sql, parameters)
    try {
      return await replica.query(sql, parameters)
    } catch (error) {
      if (!isGone(error)) throw error
      reader.place = Promise.resolve(undefined)
      return primary.query(sql, parameters)
    }
  }

  const readPrimary: Query = async <R>(sql: string, parameters: readonly unknown[]) => {
    const reader = presentReader()
    if (!reader?.mayDoWithoutPrimary) return primary.query<R>(sql, parameters)
    try {
      if (answers) return await primary.query<R>(sql, parameters)
    } catch (error) {
      if (!isGone(error)) throw error
      answers = false
      reader.place = undefined
    }
    const replica = await (reader.place ??= choose(reader))
    if (!replica) throw fail.unavailable('unavailable', { part: 'database', reason: 'the primary does not answer' })
    return replica.query<R>(sql, parameters)
  }

  async function lookAtAll(): Promise<void> {
    try {
      const found = await within(everyMs, primary.query<{ server: string; position: string; beat: number | null }>(look, []))
      answers = found !== undefined
      const [row] = found?.rows ?? []
      if (row) known = readPosition(row.position) ?? nowhere
      if (row?.beat) facts = { server: row.server, beat: row.beat }
    } catch (error) {
      // An error of SQL: the table is not made yet.
      answers = !(error instanceof Failure)
    }
    await Promise.all(replicas.map((replica) => replica.look(facts)))
  }

  function lookOnce(): Promise<void> {
    looking ??= lookAtAll().finally(() => (looking = undefined))
    return looking
  }

  function watch(): void {
    timer = setTimeout(() => void lookOnce().finally(() => closed || watch()), everyMs)
    // Nobody waits for it.
    timer.unref()
  }
  watch()

  return {
    lists,
    reader: readPrimary,
    committed(text) {
      const position = readPosition(text)
      if (position) known = later(known, position)
    },
    states: () => replicas.map((each) => each.state()),
    primaryAnswers: () => answers,
    look: lookOnce,
    inspect: async (name) => (await replicas.find((each) => each.state().name === name)?.inspect()) ?? { stopped: undefined, writable: false },
    async close() {
      closed = true
      clearTimeout(timer)
      await looking
      await Promise.all(replicas.map((each) => each.close()))
    },
  }
}

/** The server cannot be reached; a statement that took too long would take as long elsewhere. */
function isGone(error: unknown): boolean {
  return error instanceof Failure && error.details?.['reason'] !== tooSlow
}

/** Calls at the same time share a run, but only one that began after they were made. */
export function shareNext<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  let next: Promise<T> | undefined

  function run(): Promise<T> {
    next = undefined
    const mine: Promise<T> = work().finally(() => {
      if (running === mine) running = undefined
    })
    running = mine
    return mine
  }
  return () => {
    if (!running) return run()
    next ??= running.then(run, run)
    return next
  }
}
