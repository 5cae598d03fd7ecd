import mysql, { type Connection, type QueryError, type ResultSetHeader } from 'mysql2'
import { fail, Failure } from '../errors.ts'
import type { QueryOutcome, SqlConnection } from './connection.ts'
import { isMysqlLost } from './mysql-errors.ts'

/** A connection that runs statements, single or drawn from a pool. */
export type Runner = Pick<Connection, 'execute' | 'query'>

/** The result header of a write; mysql2's types leave the session changes out. */
interface Header extends ResultSetHeader {
  stateChanges?: { systemVariables: Record<string, string>; gtids: string[] }
}

/**
 * The writing connection. `connect` opens one that is ready for use; it is called now and, when the connection was lost,
 * by the next `begin()`.
 */
export async function connectMysql(connect: () => Promise<Connection>): Promise<SqlConnection> {
  let current = await connect()
  let lost = watch(current)

  async function reconnect(): Promise<void> {
    current.destroy()
    current = await asUnavailable(connect())
    lost = watch(current)
  }

  const text = (sql: string) => asUnavailable(runText<Header>(current, sql))

  return {
    query: <R>(sql: string, parameters: readonly unknown[]) => runOnMysql<R>(current, sql, parameters),
    async begin() {
      if (lost.value) await reconnect()
      try {
        await runText(current, 'start transaction')
      } catch (error) {
        // The server may have closed a connection that was idle for long.
        if (!isMysqlLost(error)) throw error
        await reconnect()
        await text('start transaction')
      }
    },
    async commit() {
      return position(await text('commit'))
    },
    async rollback() {
      // With its connection the server has lost the transaction too.
      if (!lost.value) await text('rollback').catch(rethrowUnlessLost)
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
      await new Promise<void>((resolve) => current.end(() => resolve()))
    },
  }
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
    if (isMysqlLost(error)) throw fail.unavailable('unavailable', { part: 'database', reason: 'connection lost' }, error)
    throw error
  }
}

function rethrowUnlessLost(error: unknown): void {
  if (error instanceof Failure && error.code === 'unavailable') return
  throw error
}
