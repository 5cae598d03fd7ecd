import type { Kysely } from 'kysely'
import { ConfigError } from '../errors.ts'
import type { SqlConnection } from './connection.ts'
import type { Dialect } from './dialect.ts'
import { openMysql } from './mysql-open.ts'
import type { Replicas } from './replicas.ts'
import { openSqlite } from './sqlite-open.ts'

/** The open database of one process. `DB` is the record of row types that Kysely reads. */
export interface Databases<DB> {
  dialect: Dialect

  /**
   * The process's only writing connection, and Kysely running on it. There is no pool and no queue: one owner
   * (`transact`) opens the transactions with `connection.begin()`. Kysely's own `.transaction()` is refused here.
   */
  writer: { connection: SqlConnection; kysely: Kysely<DB> }

  /** Short reads outside transactions: on SQLite a second, read-only connection in this thread; on MySQL a small pool. */
  reader: Kysely<DB>

  /**
   * Reads of lists and histories: on a replica that has everything committed before it was asked, if the call runs in the
   * name of a reader (`readingAs`) and a replica is well; else the same as `reader`.
   */
  lists: Kysely<DB>

  /** Undefined where there are none. */
  replicas: Replicas | undefined

  /** Long reads (reports, audit verification): on SQLite a worker thread, so that timers and sockets go on; on MySQL the pool. */
  background: Kysely<DB>

  /**
   * Writes a consistent copy of the whole SQLite database to `file` (must not exist) while writers go on, and syncs it.
   * Absent on MySQL, whose own tools make the backup.
   */
  backUp: ((file: string) => Promise<void>) | undefined

  close(): Promise<void>
}

/** Where the database is: `url` (mysql://user:password@host:port/name, also for MariaDB) or `file` (SQLite). */
export interface OpenOptions {
  url?: string | undefined
  file?: string | undefined
  /** Replicas of the MySQL or MariaDB database at `url`. */
  replicaUrls?: readonly string[] | undefined
  /** Skips the check that a commit is on disk before it is acknowledged. For tests only. */
  allowWeakDurability?: boolean | undefined
}

/**
 * Opens the database and checks that it is fit for use: engine version, durable commits.
 * Rejects with a ConfigError whose sentence says what to set.
 */
export async function openDatabases<DB>(options: OpenOptions): Promise<Databases<DB>> {
  if (options.url !== undefined) {
    return openMysql<DB>(options.url, { allowWeakDurability: options.allowWeakDurability === true, replicaUrls: options.replicaUrls ?? [] })
  }
  if (options.replicaUrls?.length) throw new ConfigError('DATABASE_REPLICA_URLS names replicas of the database in DATABASE_URL: set that too, or unset both.')
  if (options.file !== undefined) return openSqlite<DB>(options.file)
  throw new ConfigError('No database is named: set DATABASE_URL, or DATA_DIR for the SQLite file.')
}
