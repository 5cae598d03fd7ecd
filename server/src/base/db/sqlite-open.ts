import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { QueryOutcome } from './connection.ts'
import { sqliteDialect } from './dialect.ts'
import { kyselyOnSqlite } from './kysely-driver.ts'
import type { Databases } from './open.ts'
import { keepWalShort } from './sqlite-checkpoints.ts'
import { connectSqlite } from './sqlite-connection.ts'
import { isSqliteBusy } from './sqlite-errors.ts'
import { sqliteThread } from './sqlite-thread.ts'
import { openWalSync } from './wal-sync.ts'

/** Opens (or makes) the SQLite database file. */
export async function openSqlite<DB>(file: string): Promise<Databases<DB>> {
  mkdirSync(dirname(file), { recursive: true })
  const writing = await openWriter(file)
  const reading = new DatabaseSync(file, { timeout: 0, readOnly: true })

  const reads = sqliteThread(file)
  const upkeep = sqliteThread(file)
  const checkpoints = keepWalShort(file, upkeep)

  const wal = openWalSync(file)
  const connection = connectSqlite(writing, { onCommit: checkpoints.committed, mayBegin: checkpoints.mayBegin, toDisk: wal.sync })
  const reader = connectSqlite(reading)

  return {
    dialect: sqliteDialect,
    writer: { connection, kysely: kyselyOnSqlite<DB>(connection.query) },
    reader: kyselyOnSqlite<DB>(reader.query),
    lists: kyselyOnSqlite<DB>(reader.query),
    replicas: undefined,
    background: kyselyOnSqlite<DB>(
      <R>(sql: string, parameters: readonly unknown[]) => reads.ask({ kind: 'query', sql, parameters }) as Promise<QueryOutcome<R>>,
    ),
    backUp: (to) => backUp(file, to),
    async close() {
      await Promise.all([reads.close(), upkeep.close()])
      await reader.close()
      // Last, since the last connection to close moves the WAL into the file.
      await connection.close()
      wal.close()
    },
  }
}

async function openWriter(file: string): Promise<DatabaseSync> {
  const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true })
  for (let tries = 0; ; tries++) {
    try {
      // 64 MiB of pages: what a group of writes touches must not spill before its commit, or it is written twice.
      database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 0; pragma cache_size = -65536')
      return database
    } catch (error) {
      // Another process that starts now holds the file while it makes the WAL.
      if (!isSqliteBusy(error) || tries > 200) throw error
    }
    await sleep(10 + Math.random() * 40)
  }
}

/** In a thread of its own: a copy takes long, and reports shall not wait for it. */
async function backUp(file: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true })
  const thread = sqliteThread(file)
  try {
    await thread.ask({ kind: 'copy', file: to })
  } finally {
    await thread.close()
  }
}
