import mysql, { type Connection, type ConnectionOptions } from 'mysql2'
import { ConfigError, Failure } from '../errors.ts'
import type { SqlConnection } from './connection.ts'
import { mysqlDialect } from './dialect.ts'
import { kyselyOnMysql } from './kysely-driver.ts'
import { checkMysql } from './mysql-check.ts'
import { connectMysql, runOnMysql, runText, type Runner } from './mysql-connection.ts'
import { readMysqlUrl } from './mysql-url.ts'
import type { Databases } from './open.ts'

const READERS = 8

/** Opens the MySQL or MariaDB database that the URL names, after checking that it is fit for use. */
export async function openMysql<DB>(url: string, options: { allowWeakDurability: boolean }): Promise<Databases<DB>> {
  const settings = readMysqlUrl(url)
  const first = await explain(settings, connect(settings))
  const server = await checkMysql(first, options).catch((error: unknown) => {
    first.destroy()
    throw error
  })
  let unused: Connection | undefined = first
  const connection = await connectMysql(async () => {
    const opened = unused ?? (await connect(settings))
    unused = undefined
    return prepareSession(opened, server)
  })

  const pool = mysql.createPool({ ...settings, connectionLimit: READERS, maxIdle: READERS })
  pool.on('connection', (opened) => void prepareSession(opened, server).catch(() => undefined))
  const reader = kyselyOnMysql<DB>(readFrom(pool))

  return {
    dialect: mysqlDialect,
    writer: { connection, kysely: kyselyOnMysql<DB>(connection.query) },
    reader,
    background: reader,
    backUp: undefined,
    async close() {
      await new Promise<void>((resolve) => pool.end(() => resolve()))
      await connection.close()
    },
  }
}

/** Runs reads on the pool; one that met a connection which the server had closed is run again, once. */
function readFrom(pool: Runner): SqlConnection['query'] {
  return async <R>(sql: string, parameters: readonly unknown[]) => {
    try {
      return await runOnMysql<R>(pool, sql, parameters)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return runOnMysql<R>(pool, sql, parameters)
    }
  }
}

/** Session settings under which both engines behave alike, whatever the server's own defaults are. */
async function prepareSession<T extends Runner & Pick<Connection, 'destroy'>>(connection: T, server: { mariadb: boolean }): Promise<T> {
  const settings = [
    'set session transaction isolation level read committed',
    `set session sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
    `set session time_zone = '+00:00', session innodb_lock_wait_timeout = 5`,
    server.mariadb ? `set session session_track_system_variables = 'last_gtid'` : `set session session_track_gtids = 'OWN_GTID'`,
  ]
  // The driver queues them, so a statement sent after this call runs under them even before the answers are here.
  await Promise.all(settings.map((sql) => runText(connection, sql))).catch((error: unknown) => {
    connection.destroy()
    throw error
  })
  return connection
}

function connect(settings: ConnectionOptions): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const connection = mysql.createConnection(settings)
    // It stays: a connection that breaks before somebody else listens must not end the process.
    connection.on('error', reject)
    connection.connect((error) => (error ? reject(error) : resolve(connection)))
  })
}

/** Turns a refusal at start into a sentence that says what to do. */
async function explain<T>(settings: ConnectionOptions, opening: Promise<T>): Promise<T> {
  try {
    return await opening
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const place = settings.socketPath ?? `${settings.host}:${settings.port}`
    throw new ConfigError(sentence(code, place, settings.database ?? ''), { cause: error })
  }
}

function sentence(code: string, place: string, database: string): string {
  if (code === 'ER_BAD_DB_ERROR') {
    return `The server at ${place} has no database ${database}: create it with CREATE DATABASE ${database} CHARACTER SET utf8mb4.`
  }
  if (code.startsWith('ER_ACCESS_DENIED') || code === 'ER_DBACCESS_DENIED_ERROR') {
    return `The server at ${place} refuses the user of DATABASE_URL for the database ${database}: check name, password and GRANT.`
  }
  return `The database server at ${place} cannot be reached (${code}): check DATABASE_URL and that the server runs.`
}
