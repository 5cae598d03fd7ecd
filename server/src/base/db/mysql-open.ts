import mysql, { type Connection, type ConnectionOptions } from 'mysql2'
import { ConfigError } from '../errors.ts'
import { mysqlDialect } from './dialect.ts'
import { kyselyOnMysql } from './kysely-driver.ts'
import { checkMysql } from './mysql-check.ts'
import { connectMysql, runText, unlessSilent } from './mysql-connection.ts'
import { createMysqlPool, type MysqlPool, type PoolOptions } from './mysql-pool.ts'
import { readMysqlUrl } from './mysql-url.ts'
import type { Databases } from './open.ts'
import { createReplica } from './replica.ts'
import { createReplicas, type ReplicaSet } from './replicas.ts'
import { mariadbReplication, mysqlReplication, type Replication } from './replication.ts'

const READERS = 8
const BACKGROUND_READERS = 2
/** How long a short read may take, a long one, and one on a replica, in ms. */
const READ_MS = 20_000
const BACKGROUND_MS = 120_000
const REPLICA_MS = 10_000
/** How long the server lets a transaction stand in which nothing is asked, in seconds. */
const IDLE_S = 5
/** The same of a connection, which must outlast any pause of a migration. */
const IDLE_CONNECTION_S = 30
/** How long a read waits for a free connection. */
const WAIT_MS = 5_000
/** The server ends a statement by itself; if it does not, it is silent. */
const SILENCE_MS = 1_000
const CONNECT_MS = 5_000
const REPLICA_CONNECT_MS = 1_000

export interface MysqlOpenOptions {
  allowWeakDurability: boolean
  /** Replicas of the same database, written as the URL is. */
  replicaUrls: readonly string[]
}

/** Opens the MySQL or MariaDB database that the URL names, after checking that it is fit for use. */
export async function openMysql<DB>(url: string, options: MysqlOpenOptions): Promise<Databases<DB>> {
  const settings = { ...readMysqlUrl(url), connectTimeout: CONNECT_MS }
  const replicaSettings = options.replicaUrls.map((each) => ({ ...readMysqlUrl(each, 'DATABASE_REPLICA_URLS'), connectTimeout: REPLICA_CONNECT_MS }))
  const first = await explain(settings, connect(settings))
  const server = await checkMysql(first, options).catch((error: unknown) => {
    first.destroy()
    throw error
  })
  const pools = {
    reader: readingPool(settings, server, { most: READERS, statementMs: READ_MS, waitMs: WAIT_MS }),
    background: readingPool(settings, server, { most: BACKGROUND_READERS, statementMs: BACKGROUND_MS, waitMs: BACKGROUND_MS }),
  }
  const replicas = replicaSettings.length === 0 ? undefined : openReplicas(pools.reader, replicaSettings, server)
  let unused: Connection | undefined = first
  const connection = await connectMysql(async () => {
    const opened = unused ?? (await connect(settings))
    unused = undefined
    return prepareSession(opened, server, [endOfIdleTransactions(server)])
  }, { moved: () => Object.values(pools).forEach((pool) => pool.renew()), committed: replicas?.committed })

  const reader = kyselyOnMysql<DB>(replicas?.reader ?? pools.reader.query)
  return {
    dialect: mysqlDialect,
    writer: { connection, kysely: kyselyOnMysql<DB>(connection.query) },
    reader,
    lists: replicas ? kyselyOnMysql<DB>(replicas.lists) : reader,
    replicas,
    background: kyselyOnMysql<DB>(pools.background.query),
    backUp: undefined,
    async close() {
      await replicas?.close()
      await Promise.all(Object.values(pools).map((pool) => pool.close()))
      await connection.close()
    },
  }
}

function readingPool(settings: ConnectionOptions, server: { mariadb: boolean }, { statementMs, ...limits }: Omit<PoolOptions, 'connect'>): MysqlPool {
  const { limitStatements } = replicationOf(server)
  const open = async () => prepareSession(await connect(settings), server, [limitStatements(statementMs)])
  return createMysqlPool({ ...limits, statementMs: statementMs + SILENCE_MS, connect: open })
}

function openReplicas(primary: MysqlPool, settings: readonly ConnectionOptions[], server: { mariadb: boolean }): ReplicaSet {
  const replication = replicationOf(server)
  const replicas = settings.map((each) => {
    const pool = readingPool(each, server, { most: READERS, statementMs: REPLICA_MS, waitMs: WAIT_MS })
    return createReplica(each.socketPath ?? `${each.host}:${each.port}`, pool, replication)
  })
  return createReplicas(primary, replicas, replication)
}

function replicationOf({ mariadb }: { mariadb: boolean }): Replication {
  return mariadb ? mariadbReplication : mysqlReplication
}

/** Session settings under which both engines behave alike, whatever the server's own defaults are. */
async function prepareSession(connection: Connection, server: { mariadb: boolean }, more: readonly string[] = []): Promise<Connection> {
  const settings = [
    'set session transaction isolation level read committed',
    `set session sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
    // Longer than an idle transaction lasts, so that who waits for its rows is given them.
    `set session time_zone = '+00:00', session innodb_lock_wait_timeout = ${IDLE_S + 2}`,
    server.mariadb ? `set session session_track_system_variables = 'last_gtid'` : `set session session_track_gtids = 'OWN_GTID'`,
    ...more,
  ]
  // The driver queues them, so a statement sent after this call runs under them even before the answers are here.
  await unlessSilent(connection, CONNECT_MS, Promise.all(settings.map((sql) => runText(connection, sql)))).catch((error: unknown) => {
    connection.destroy()
    throw error
  })
  return connection
}

/**
 * A process that stands still in the middle of a transaction must not keep the others from its rows, also when it has only locked them
 * so far. MySQL knows a limit for connections alone: the writer of a server asks something every second or two, and one that was closed
 * is opened anew by the next transaction.
 */
function endOfIdleTransactions({ mariadb }: { mariadb: boolean }): string {
  if (!mariadb) return `set session wait_timeout = ${IDLE_CONNECTION_S}`
  return `set ${['', 'readonly_', 'write_'].map((kind) => `session idle_${kind}transaction_timeout = ${IDLE_S}`).join(', ')}`
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
