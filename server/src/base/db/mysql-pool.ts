import type { Connection } from 'mysql2'
import { fail, Failure } from '../errors.ts'
import type { QueryOutcome, SqlConnection } from './connection.ts'
import { cutOff, endConnection, runOnMysql } from './mysql-connection.ts'
import { isMysqlLost } from './mysql-errors.ts'

export interface PoolOptions {
  /** Opens one connection that is ready for use. */
  connect: () => Promise<Connection>
  /** connections at most */
  most: number
  /** How long a statement may take, in ms. The server itself should give up a little earlier. */
  statementMs: number
  /** How long a read waits for a free connection, in ms. */
  waitMs: number
}

/** A bounded number of connections for reads, none of which can wait for ever. */
export interface MysqlPool {
  /** Runs one read. One that met a connection which the server had closed meanwhile is run again, once. Rejects with `unavailable`. */
  query: SqlConnection['query']
  /** Reads under way and waiting. */
  busy(): number
  /** From now on only new connections: the address may belong to another server. What is under way ends on its own. */
  renew(): void
  /** Ends all connections at once; what is under way fails as `unavailable`. */
  cutOff(reason: string): void
  /** Refuses further reads and closes. */
  close(): Promise<void>
}

interface Pooled {
  connection: Connection
  /** Set when the connection is good no more. */
  lost: boolean
  /** Whether it has answered before. */
  used: boolean
  age: number
}
interface Waiter {
  resolve: (pooled: Pooled) => void
  reject: (error: unknown) => void
  timer: NodeJS.Timeout
}

/** Opens no connection before the first read. */
export function createMysqlPool({ connect, most, statementMs, waitMs }: PoolOptions): MysqlPool {
  const idle: Pooled[] = []
  const working = new Set<Pooled>()
  const waiting: Waiter[] = []
  let opening = 0
  let age = 0
  let closed = false

  async function open(): Promise<Pooled> {
    const mine = age
    opening += 1
    try {
      const connection = await connect()
      const pooled: Pooled = { connection, lost: false, used: false, age: mine }
      const lose = () => void (pooled.lost = true)
      connection.on('error', lose)
      connection.on('end', lose)
      if (closed) {
        connection.destroy()
        throw new Error('the pool is closed')
      }
      return pooled
    } catch (error) {
      const failure = fail.unavailable('unavailable', { part: 'database', reason: 'no connection' }, error)
      // Who waits for a connection would wait for this one.
      rejectWaiting(failure)
      throw failure
    } finally {
      opening -= 1
    }
  }

  async function acquire(): Promise<Pooled> {
    if (closed) throw fail.unavailable('unavailable', { part: 'database', reason: 'closed' })
    const free = takeIdle()
    const pooled = free ?? (working.size + opening < most ? await open() : await wait())
    working.add(pooled)
    return pooled
  }

  function takeIdle(): Pooled | undefined {
    for (let found = idle.pop(); found; found = idle.pop()) {
      if (isGood(found)) return found
      found.connection.destroy()
    }
    return undefined
  }

  function wait(): Promise<Pooled> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        resolve, reject,
        timer: setTimeout(() => {
          waiting.splice(waiting.indexOf(waiter), 1)
          reject(fail.unavailable('unavailable', { part: 'database', reason: 'all connections are busy' }))
        }, waitMs),
      }
      waiting.push(waiter)
    })
  }

  function release(pooled: Pooled): void {
    working.delete(pooled)
    pooled.used = true
    const good = isGood(pooled)
    if (!good) pooled.connection.destroy()
    const next = waiting.shift()
    if (next) {
      clearTimeout(next.timer)
      if (good) next.resolve(pooled)
      else open().then(next.resolve, next.reject)
    } else if (good) {
      idle.push(pooled)
    }
  }

  function isGood(pooled: Pooled): boolean {
    return !pooled.lost && !closed && pooled.age === age
  }

  async function run<R>(sql: string, parameters: readonly unknown[], mayRepeat: boolean): Promise<QueryOutcome<R>> {
    const pooled = await acquire()
    const wasUsed = pooled.used
    let late = false
    const timer = setTimeout(() => {
      late = true
      pooled.lost = true
      cutOff(pooled.connection, 'the database server is silent')
    }, statementMs)
    try {
      return await runOnMysql<R>(pooled.connection, sql, parameters)
    } catch (error) {
      pooled.lost ||= error instanceof Failure && isMysqlLost(error.cause)
      // The server closes what was idle for long, and all when it restarts.
      if (!mayRepeat || !wasUsed || late || !pooled.lost || closed) throw error
    } finally {
      clearTimeout(timer)
      release(pooled)
    }
    return run<R>(sql, parameters, false)
  }

  function rejectWaiting(failure: Failure): void {
    for (const { reject, timer } of waiting.splice(0)) {
      clearTimeout(timer)
      reject(failure)
    }
  }

  function dropIdle(): void {
    for (const { connection } of idle.splice(0)) connection.destroy()
  }

  return {
    query: <R>(sql: string, parameters: readonly unknown[]) => run<R>(sql, parameters, true),
    busy: () => working.size + opening + waiting.length,
    renew() {
      age += 1
      dropIdle()
    },
    cutOff(reason) {
      age += 1
      dropIdle()
      for (const pooled of working) {
        pooled.lost = true
        cutOff(pooled.connection, reason)
      }
    },
    async close() {
      closed = true
      rejectWaiting(fail.unavailable('unavailable', { part: 'database', reason: 'closed' }))
      await Promise.all(idle.splice(0).map(({ connection }) => endConnection(connection)))
    },
  }
}
