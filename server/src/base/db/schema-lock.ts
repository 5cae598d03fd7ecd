import { ConfigError, Failure } from '../errors.ts'
import type { SqlConnection } from './connection.ts'

/** How long a process waits for another one that changes the schema, in seconds. */
const WAIT_S = 3600

/** The write lock of the file, held by one transaction around the work: all of it is kept or none. */
export async function underSqliteLock<T>(connection: SqlConnection, work: () => Promise<T>): Promise<T> {
  await beginPatiently(connection)
  try {
    const result = await work()
    await connection.commit()
    return result
  } catch (error) {
    await connection.rollback()
    throw error
  }
}

async function beginPatiently(connection: SqlConnection): Promise<void> {
  const until = performance.now() + WAIT_S * 1000
  for (;;) {
    try {
      return await connection.begin()
    } catch (error) {
      const locked = error instanceof Failure && error.code === 'unavailable'
      if (!locked || performance.now() > until) throw error
    }
  }
}

/** A named lock of the server; it ends with the connection, so a killed process does not keep it. */
export async function underMysqlLock<T>(connection: SqlConnection, work: () => Promise<T>): Promise<T> {
  // The name holds for the whole server, whose databases shall not wait for one another.
  const name = `concat('schema.', md5(database()))`
  const { rows } = await connection.query<{ got: number | null }>(`select get_lock(${name}, ${WAIT_S}) as got`, [])
  if (rows[0]?.got !== 1) throw new ConfigError('Another process has been changing the database schema for an hour: look at its log, then start again.')
  try {
    return await work()
  } finally {
    await connection.query(`select release_lock(${name}) as released`, []).catch(() => undefined)
  }
}
