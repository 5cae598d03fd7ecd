import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openDatabases } from './open.ts'
import { connectSqlite } from './sqlite-connection.ts'
import { openWalSync } from './wal-sync.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-wal-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const level = (database: DatabaseSync) => (database.prepare('pragma synchronous').get() as { synchronous: number }).synchronous

test('a commit is answered once it is on the disk, while other work goes on; all that is outside of transactions syncs by itself', async () => {
  const database = new DatabaseSync(join(folder, 'waits.db'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table t (a integer)')
  let arrive = () => {}
  let isAnswered = false
  const connection = connectSqlite(database, { toDisk: () => new Promise((resolve) => (arrive = resolve)) })
  await connection.begin()
  assert.equal(level(database), 1)
  await connection.query('insert into t values (1)', [])
  const committed = connection.commit().then(() => (isAnswered = true))
  for (let turn = 0; turn < 5; turn++) await nextTurn()
  assert.equal(isAnswered, false)
  assert.equal(level(database), 2)
  arrive()
  await committed

  await connection.begin()
  await connection.rollback()
  assert.equal(level(database), 2)
  await connection.close()
})

test('a transaction that cannot begin leaves syncing as it was', async () => {
  const file = join(folder, 'busy.db')
  const other = new DatabaseSync(file)
  other.exec('pragma journal_mode = wal; begin immediate')
  const database = new DatabaseSync(file, { timeout: 0 })
  database.exec('pragma synchronous = full')
  const connection = connectSqlite(database, { toDisk: async () => {}, lockWaitMs: 10 })
  await assert.rejects(connection.begin(), { code: 'unavailable' })
  assert.equal(level(database), 2)
  other.exec('commit')
  await connection.close()
  other.close()
})

test('the WAL of an open database is brought to the disk, also after it was truncated', async () => {
  const file = join(folder, 'open.db')
  const databases = await openDatabases({ file })
  await databases.writer.connection.query('create table t (a integer)', [])
  const failures: Error[] = []
  const wal = openWalSync(file, (error) => failures.push(error))
  await wal.sync()
  for (const value of [1, 2]) {
    await databases.writer.connection.begin()
    await databases.writer.connection.query('insert into t values (?)', [value])
    await databases.writer.connection.commit()
    await databases.writer.connection.query('pragma wal_checkpoint(truncate)', [])
    await wal.sync()
  }
  wal.close()
  await databases.close()
  assert.deepEqual(failures, [])
  assert.deepEqual({ ...new DatabaseSync(file, { readOnly: true }).prepare('select count(*) as n from t').get() }, { n: 2 })
})

test('what a disk does not take is never answered', async () => {
  // A device that cannot be synced stands for a disk that fails.
  symlinkSync('/dev/null', join(folder, 'bad.db-wal'))
  let isAnswered = false
  const failed = new Promise<Error>((resolve) => {
    const wal = openWalSync(join(folder, 'bad.db'), resolve)
    void wal.sync().then(() => (isAnswered = true))
  })
  assert.equal((await failed as NodeJS.ErrnoException).syscall, 'fdatasync')
  await nextTurn()
  assert.equal(isAnswered, false)
})

test('nor is what cannot be synced since the WAL cannot be opened', async () => {
  const outcomes: string[] = []
  const failed = new Promise<Error>((resolve) => {
    const wal = openWalSync(join(folder, 'missing.db'), resolve)
    void wal.sync().then(() => outcomes.push('answered'), () => outcomes.push('refused'))
  })
  assert.equal((await failed as NodeJS.ErrnoException).code, 'ENOENT')
  await nextTurn()
  assert.deepEqual(outcomes, [])
})
