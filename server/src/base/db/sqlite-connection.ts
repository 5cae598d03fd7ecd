import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail } from '../errors.ts'
import type { QueryOutcome, SqlConnection } from './connection.ts'
import { isSqliteBusy } from './sqlite-errors.ts'

/** How long a statement that finds the database locked by another process is tried again, in ms. */
const LOCK_WAIT_MS = 10_000

export interface SqliteConnectionOptions {
  /** told after every commit, outside the transaction */
  onCommit?: () => void
  /**
   * brings what was committed to the disk, beside this thread: then the transaction itself does not wait for the disk, its commit does.
   * Statements outside of transactions sync by themselves.
   */
  toDisk?: () => Promise<void>
  /** asked before every transaction; what it gives is awaited */
  mayBegin?: () => Promise<void> | undefined
  /** instead of the default 10 s, in ms */
  lockWaitMs?: number
}

/**
 * A connection on an open `node:sqlite` database. Statements run in the calling thread; a lock held by another process
 * is waited for between tries, never inside SQLite, since that would stop every timer and socket of this process.
 */
export function connectSqlite(database: DatabaseSync, options: SqliteConnectionOptions = {}): SqlConnection {
  const statements = keepStatements(database)
  const lockWaitMs = options.lockWaitMs ?? LOCK_WAIT_MS

  function run<R>(sql: string, parameters: readonly unknown[]): QueryOutcome<R> {
    const statement = statements.get(sql)
    return statement.names.length === 0 ? statement.write(parameters) : statement.read<R>(parameters)
  }

  const exec = (sql: string) => run(sql, [])
  // SQLite takes this while it prepares the statement, so that a kept one would do nothing.
  const syncByItself = (does: boolean) => {
    if (options.toDisk) database.exec(`pragma synchronous = ${does ? 'full' : 'normal'}`)
  }

  async function runWhenFree<R>(sql: string, parameters: readonly unknown[]): Promise<QueryOutcome<R>> {
    const until = performance.now() + lockWaitMs
    for (let tries = 0; ; tries++) {
      try {
        return run<R>(sql, parameters)
      } catch (error) {
        if (!isSqliteBusy(error)) throw error
        if (performance.now() > until) throw fail.unavailable('unavailable', { part: 'database', reason: 'locked' }, error)
      }
      await sleep(pauseMs(tries))
    }
  }

  return {
    query<R>(sql: string, parameters: readonly unknown[]): Promise<QueryOutcome<R>> {
      try {
        return Promise.resolve(run<R>(sql, parameters))
      } catch (error) {
        if (isSqliteBusy(error) && !database.isTransaction) return runWhenFree<R>(sql, parameters)
        return Promise.reject(error)
      }
    },
    async begin() {
      await options.mayBegin?.()
      syncByItself(false)
      try {
        await runWhenFree('begin immediate', [])
      } catch (error) {
        syncByItself(true)
        throw error
      }
    },
    async commit() {
      exec('commit')
      syncByItself(true)
      await options.toDisk?.()
      options.onCommit?.()
      return undefined
    },
    async rollback() {
      if (database.isTransaction) exec('rollback')
      syncByItself(true)
    },
    async savepoint() {
      exec('savepoint piece')
    },
    async releaseSavepoint() {
      exec('release piece')
    },
    async rollbackToSavepoint() {
      exec('rollback to piece')
      exec('release piece')
    },
    async close() {
      if (database.isOpen) database.close()
    },
  }
}

/** A pause of 1 to 20 ms, longer and more scattered with every try, so that waiting processes do not march in step. */
function pauseMs(tries: number): number {
  return 1 + Math.random() * Math.min(19, 1 + tries)
}

/** A prepared statement and what it needs to be run again. */
class Statement {
  /** names of the result columns; empty for a statement that gives no rows */
  readonly names: readonly string[]
  /** used since the last eviction looked at it */
  used = true
  readonly prepared: StatementSync

  constructor(prepared: StatementSync) {
    this.prepared = prepared
    this.names = prepared.columns().map((column) => column.name)
    // Arrays made into objects here are quicker than the binding's own objects, which also lack a prototype.
    if (this.names.length > 0) prepared.setReturnArrays(true)
  }

  write(parameters: readonly unknown[]): { rows: never[]; changes: number } {
    const { changes } = this.prepared.run(...bind(parameters))
    return { rows: [], changes: Number(changes) }
  }

  read<R>(parameters: readonly unknown[]): QueryOutcome<R> {
    // setReturnArrays makes the rows arrays, which the binding's types do not follow.
    const found = this.prepared.all(...bind(parameters)) as unknown as unknown[][]
    const { names } = this
    const rows = new Array<R>(found.length)
    for (let at = 0; at < found.length; at++) rows[at] = toRow(names, found[at]!) as R
    return { rows, changes: rows.length }
  }
}

function toRow(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < names.length; at++) row[names[at]!] = values[at]
  return row
}

/** Gives the parameters as SQLite takes them; copies only when one has to change. */
function bind(parameters: readonly unknown[]): SQLInputValue[] {
  for (let at = 0; at < parameters.length; at++) {
    const value = parameters[at]
    if (typeof value !== 'string' && typeof value !== 'number' && value !== null) return parameters.map(toInput)
  }
  return parameters as SQLInputValue[]
}

function toInput(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (ArrayBuffer.isView(value)) return value as NodeJS.ArrayBufferView
  throw new TypeError(`a ${value instanceof Date ? 'Date' : typeof value} is no SQL parameter`)
}

const MOST_STATEMENTS = 500

/** Prepared statements by text. When full, the first one that was not used since the last look goes (second chance). */
function keepStatements(database: DatabaseSync): { get(sql: string): Statement } {
  const kept = new Map<string, Statement>()

  function evict(): void {
    for (const [sql, statement] of kept) {
      kept.delete(sql)
      if (!statement.used) return
      statement.used = false
      kept.set(sql, statement)
    }
  }

  return {
    get(sql) {
      const known = kept.get(sql)
      if (known) {
        known.used = true
        return known
      }
      const statement = new Statement(database.prepare(sql))
      // A changed schema may change the columns of a statement that was prepared before.
      if (/^\s*(create|alter|drop)\b/i.test(sql)) kept.clear()
      if (kept.size >= MOST_STATEMENTS) evict()
      kept.set(sql, statement)
      return statement
    },
  }
}
