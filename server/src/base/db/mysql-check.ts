import { ConfigError } from '../errors.ts'
import { runText, type Runner } from './mysql-connection.ts'

/** What the check reads from the server. */
export interface ServerRow {
  version: string
  flushed: number
  logged: number
  logSynced: number
}

/**
 * Checks that the server is one that the queries were written for and that a commit is on disk before it is answered.
 * Gives which of the two products it is. Rejects with a ConfigError.
 */
export async function checkMysql(connection: Runner, options: { allowWeakDurability: boolean }): Promise<{ mariadb: boolean }> {
  const [row] = await runText<ServerRow[]>(
    connection,
    `select version() as version, @@innodb_flush_log_at_trx_commit as flushed, @@log_bin as logged, @@sync_binlog as logSynced`,
  )
  const mariadb = checkVersion(row!.version)
  if (!options.allowWeakDurability) checkDurability(row!)
  return { mariadb }
}

/** Gives whether the version text is MariaDB's; throws a ConfigError when it is older than MariaDB 10.6 or MySQL 8.0. */
export function checkVersion(version: string): boolean {
  const mariadb = /mariadb/i.test(version)
  // MariaDB may put "5.5.5-" before its own version, for clients that know MySQL only.
  const [, major = 0, minor = 0] = (/^(?:5\.5\.5-)?(\d+)\.(\d+)/.exec(version) ?? []).map(Number)
  const enough = mariadb ? major > 10 || (major === 10 && minor >= 6) : major >= 8
  if (!enough) throw new ConfigError(`The database server is ${version}; MariaDB 10.6 or MySQL 8.0 is the oldest that works. Upgrade it.`)
  return mariadb
}

/** Throws a ConfigError when the server acknowledges commits before they are on disk. */
export function checkDurability({ flushed, logged, logSynced }: Omit<ServerRow, 'version'>): void {
  if (Number(flushed) !== 1) {
    throw new ConfigError('The database server may lose commits in a power cut: set innodb_flush_log_at_trx_commit = 1 in its configuration.')
  }
  if (Number(logged) === 1 && Number(logSynced) !== 1) {
    throw new ConfigError('The database server may lose binary log entries in a power cut: set sync_binlog = 1 in its configuration.')
  }
}
