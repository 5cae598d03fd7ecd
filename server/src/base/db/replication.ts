/** What the two products call differently where replication is concerned. */
export interface Replication {
  /** One row: `position`, all that this server has committed, and `server`, which tells servers apart. */
  primaryLook: string
  /** The same of a replica: how far it has applied what its primary wrote. */
  replicaLook: string
  /** One parameter, a position. One row: `late`, 0 once the replica has it, within 50 ms. */
  wait: string
  /** One row per source of the replica; needs the right to see it (`REPLICA MONITOR`, `REPLICATION CLIENT`). */
  status: string
  /** Ends a statement that takes longer, in the server itself. */
  limitStatements(ms: number): string
}

/** How long a replica is waited for, in ms. */
export const waitMs = 50

const server = `concat_ws(':', @@hostname, @@port, @@server_id) as server`

/** https://mariadb.com/kb/en/gtid/ and https://mariadb.com/kb/en/master_gtid_wait/ */
export const mariadbReplication: Replication = {
  primaryLook: `select @@global.gtid_binlog_pos as position, ${server}`,
  replicaLook: `select @@global.gtid_slave_pos as position, ${server}`,
  wait: `select master_gtid_wait(?, ${waitMs / 1000}) as late`,
  status: 'show all slaves status',
  limitStatements: (ms) => `set session max_statement_time = ${ms / 1000}`,
}

/** https://dev.mysql.com/doc/refman/8.0/en/gtid-functions.html */
export const mysqlReplication: Replication = {
  primaryLook: `select @@global.gtid_executed as position, ${server}`,
  replicaLook: `select @@global.gtid_executed as position, ${server}`,
  wait: `select wait_for_executed_gtid_set(?, ${waitMs / 1000}) as late`,
  status: 'show replica status',
  limitStatements: (ms) => `set session max_execution_time = ${ms}`,
}
