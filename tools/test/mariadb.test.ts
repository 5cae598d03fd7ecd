import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { it } from 'node:test'
import { createConnection } from 'mysql2/promise'
import type { RowDataPacket } from 'mysql2/promise'
import { quickTables, startMariaDb, unsynced } from './mariadb.ts'
import { mariadb } from './packages.ts'

const skip = existsSync(mariadb.path) ? false : 'MariaDB is not installed here'

it('starts a MariaDB with the settings of production whose user may create databases, and leaves nothing behind', { skip }, async () => {
  const server = await startMariaDb([...unsynced, ...quickTables])
  const connection = await createConnection(server.url)
  try {
    await connection.query('CREATE DATABASE a_new_one')
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT @@innodb_flush_log_at_trx_commit AS flush, @@sync_binlog AS sync, @@log_bin AS bin, @@gtid_strict_mode AS strict, @@character_set_server AS charset, @@datadir AS folder',
    )
    const { folder, ...settings } = rows[0] as Record<string, unknown>
    assert.deepEqual(settings, { flush: 1, sync: 1, bin: 1, strict: 1, charset: 'utf8mb4' })
    await connection.end()
    await server.stop()
    assert.equal(existsSync(String(folder)), false)
  } finally {
    connection.destroy()
    await server.stop()
  }
})
