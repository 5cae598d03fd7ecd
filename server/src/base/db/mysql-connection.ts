import type { Duplex } from 'node:stream'
import mysql, { type Connection, type QueryError, type ResultSetHeader } from 'mysql2'
import { fail, Failure } from '../errors.ts'
import { connectionLost, type QueryOutcome, type SqlConnection } from './connection.ts'
import { isMysqlLost, isMysqlReadOnly, isMysqlRefusingWrites, isMysqlTooSlow } from './mysql-errors.ts'

/** A connection that runs statements, single or drawn from a pool. */
export type Runner = Pick<Connection, 'execute' | 'query'>

/** The result header of a write; mysql2's types leave the session changes out. */
interface Header extends ResultSetHeader {
  stateChanges?: { systemVariables: Record<string, string>; gtids: string[] }
}

/** Why a statement was ended that took too long. */
export const tooSlow = 'too slow'

/** How long a statement of a transaction may take, in ms: more than the server waits for a lock. */
const STATEMENT_MS = 20_000
const GOODBYE_MS = 1_000

export interface MysqlConnectionOptions {
  /** instead of the default 20 s, in ms */
  statementMs?: number | undefined
  /** Told when the address leads to another server than before, and when this one takes no writes any more. */
  moved?: (() => void) | undefined
  /** Told of every commit's position. */
  committed?: ((position: string | undefined) => void) | undefined
}

/**
 * The writing connection. `connect` opens one that is ready for use; it is called now and, when the connection was lost,
 * by the next `begin()`. A server that is silent for too long inside a transaction counts as lost.
 */
export async function connectMysql(connect: () => Promise<Connection>, options: MysqlConnectionOptions = {}): Promise<SqlConnection> {
  const { statementMs = STATEMENT_MS, moved = () => {} } = options
  let current = await connect()
  let lost = watch(current)
  let session = await sessionOf(current)
  let inTransaction = false

  async function reconnect(): Promise<void> {
    current.destroy()
    current = await asUnavailable(connect())
    lost = watch(current)
    await unlessSilent(current, statementMs, greet(session))
  }

  /** Learns who the server is now, and ends what an earlier connection left behind. */
  async function greet(before: Session): Promise<void> {
    session = await asUnavailable(sessionOf(current))
    if (before.server !== session.server) moved()
    await endSession(current, before, session)
  }

  /** Outside transactions, where schemas are changed and locks waited for, a statement may take its time. */
  function limited<T>(work: Promise<T>): Promise<T> {
    if (!inTransaction) return work
    return unlessSilent(current, statementMs, noticing(work))
  }

  /** A primary that was made a replica keeps its connections; the next transaction begins where the address leads now. */
  async function noticing<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      if (isMysqlReadOnly(error instanceof Failure ? error.cause : error)) {
        lost.value = true
        moved()
      }
      throw error
    }
  }

  const text = (sql: string) => asUnavailable(limited(runText<Header>(current, sql)))

  async function start(): Promise<void> {
    inTransaction = true
    await limited(runText(current, 'start transaction'))
  }

  return {
    query: <R>(sql: string, parameters: readonly unknown[]) => limited(runOnMysql<R>(current, sql, parameters)),
    async begin() {
      if (lost.value) await reconnect()
      try {
        await start()
      } catch (error) {
        // The server may have closed a connection that was idle for long.
        if (!isMysqlLost(error)) throw error
        await reconnect()
        await asUnavailable(start())
      }
    },
    async commit() {
      const header = await text('commit')
      inTransaction = false
      const reached = position(header)
      options.committed?.(reached)
      return reached
    },
    async rollback() {
      // With its connection the server has lost the transaction too.
      if (!lost.value) await text('rollback').catch(rethrowUnlessLost)
      inTransaction = false
    },
    async savepoint() {
      await text('savepoint piece')
    },
    async releaseSavepoint() {
      await text('release savepoint piece')
    },
    async rollbackToSavepoint() {
      await text('rollback to savepoint piece')
      await text('release savepoint piece')
    },
    async close() {
      await endConnection(current)
    },
  }
}

/** Says goodbye to the server, and waits for it a second at most: one that is gone answers nothing. */
export async function endConnection(connection: Connection): Promise<void> {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, GOODBYE_MS)
  connection.end(() => resolve())
  await ended
  clearTimeout(timer)
  connection.destroy()
}

/** Ends the connection so that what waits for its answers learns of it; the driver's own `destroy` leaves them waiting. */
export function cutOff(connection: Connection, reason: string): void {
  // A member that the driver's types leave out.
  const { stream } = connection as Connection & { stream: Duplex }
  stream.destroy(new Error(reason))
}

/** What `work` on the connection gives; a server that says nothing for `ms` loses the connection, and `work` fails. */
export async function unlessSilent<T>(connection: Connection, ms: number, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => cutOff(connection, 'the database server is silent'), ms)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}

interface Session {
  id: number
  server: string
}

async function sessionOf(connection: Connection): Promise<Session> {
  const [row] = await runText<Session[]>(connection, `select connection_id() as id, concat_ws(':', @@hostname, @@port, @@server_id) as server`)
  return row!
}

/** A server that has not noticed that its client is gone keeps the transaction open, with its locks, for hours. */
async function endSession(connection: Connection, ended: Session, present: Session): Promise<void> {
  if (ended.server !== present.server || ended.id === present.id) return
  // Mostly it is gone already, which is an error.
  await runText(connection, `kill connection ${Number(ended.id)}`).catch(() => undefined)
}

/**
 * Runs one statement. With parameters it is prepared (the driver keeps it); without, it goes as text, since some
 * statements (triggers) cannot be prepared.
 */
export async function runOnMysql<R>(runner: Runner, sql: string, parameters: readonly unknown[]): Promise<QueryOutcome<R>> {
  const result = await asUnavailable(parameters.length === 0 ? runText<unknown>(runner, sql) : runPrepared(runner, sql, parameters))
  if (Array.isArray(result)) return { rows: result as R[], changes: result.length }
  return { rows: [], changes: (result as Header).affectedRows }
}

/** Runs a statement that has no parameters, over the text protocol. */
export function runText<T>(runner: Runner, sql: string): Promise<T> {
  return new Promise((resolve, reject) => {
    runner.query(sql, (error: QueryError | null, result: unknown) => (error ? reject(error) : resolve(result as T)))
  })
}

function runPrepared(runner: Runner, sql: string, parameters: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // A parameter that is refused throws here, which rejects.
    const values = parameters.map(toInput)
    runner.execute(sql, values, (error: QueryError | null, result: unknown) => (error ? reject(error) : resolve(result)))
  })
}

type Input = string | number | null | Buffer

function toInput(value: unknown): Input {
  if (typeof value === 'string') return value
  // An integer sent as the driver's default, a double, is refused by LIMIT on MySQL.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? integer(value) : value
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return integer(value ? 1 : 0)
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  throw new TypeError(`a ${value instanceof Date ? 'Date' : typeof value} is no SQL parameter`)
}

// The driver's types do not list its own typed parameter among the values that `execute` takes.
const integer = mysql.TypedParameter.LONGLONG as unknown as (value: number) => Input

/** The position that a replica must have reached to show this write: MariaDB's last_gtid, MySQL's own GTID. */
function position(header: Header): string | undefined {
  const changes = header.stateChanges
  // Without a binary log MariaDB tells an empty position.
  return changes?.systemVariables['last_gtid'] || changes?.gtids[0] || undefined
}

function watch(connection: Connection): { value: boolean } {
  const lost = { value: false }
  const lose = () => {
    lost.value = true
  }
  // Without a listener a connection that is lost while idle would end the process.
  connection.on('error', lose)
  connection.on('end', lose)
  return lost
}

async function asUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (isMysqlLost(error)) throw fail.unavailable('unavailable', { part: 'database', reason: connectionLost }, error)
    if (isMysqlTooSlow(error)) throw fail.unavailable('unavailable', { part: 'database', reason: tooSlow }, error)
    if (isMysqlRefusingWrites(error)) throw fail.unavailable('unavailable', { part: 'database', reason: 'no writes' }, error)
    throw error
  }
}

function rethrowUnlessLost(error: unknown): void {
  if (error instanceof Failure && error.code === 'unavailable') return
  throw error
}
