// Error numbers: https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html
// and https://mariadb.com/kb/en/mariadb-error-code-reference/
const DUPLICATE_ENTRY = 1062
const LOCK_WAIT_TIMEOUT = 1205
const DEADLOCK = 1213
/** MariaDB: a row read by this transaction changed meanwhile (snapshot isolation) */
const RECORD_CHANGED = 1020
/** shutdown, connection killed (MariaDB), closed for inactivity (MySQL) */
const SESSION_ENDED = new Set([1053, 1927, 4031])

/** A unique or primary key was violated. */
export function isMysqlDuplicate(error: unknown): boolean {
  return mysqlCode(error) === DUPLICATE_ENTRY
}

/** A deadlock or a lock that was not given in time. */
export function isMysqlRetryable(error: unknown): boolean {
  const code = mysqlCode(error)
  return code === DEADLOCK || code === LOCK_WAIT_TIMEOUT || code === RECORD_CHANGED
}

/** The server's own limit for a statement: MariaDB's and MySQL's. */
const TOO_SLOW = new Set([1969, 3024])

/** The server ended the statement because it took too long. */
export function isMysqlTooSlow(error: unknown): boolean {
  return TOO_SLOW.has(mysqlCode(error) ?? 0)
}

const READ_ONLY = new Set([1290, 1792, 1836])

/** The server takes no writes because it is a replica now; another one may have become the primary. */
export function isMysqlReadOnly(error: unknown): boolean {
  return READ_ONLY.has(mysqlCode(error) ?? 0)
}

/** disk full, table full, read-only server or transaction (after a failover) */
const NO_WRITES = new Set([1021, 1114, ...READ_ONLY])

/** The server can take no writes at present; it is not the statement's fault. */
export function isMysqlRefusingWrites(error: unknown): boolean {
  return NO_WRITES.has(mysqlCode(error) ?? 0)
}

/** The connection is gone, and with it the transaction. */
export function isMysqlLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('fatal' in error && error.fatal === true) || SESSION_ENDED.has(mysqlCode(error) ?? 0)
}

function mysqlCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errno' in error)) return undefined
  return typeof error.errno === 'number' ? error.errno : undefined
}
