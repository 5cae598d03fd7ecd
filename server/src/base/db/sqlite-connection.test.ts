import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openDatabases } from './open.ts'
import { connectSqlite } from './sqlite-connection.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-test-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('waits for the lock of another process without stopping the thread', async () => {
  const file = join(folder, 'wait.sqlite')
  const databases = await openDatabases({ file })
  const other = new DatabaseSync(file, { timeout: 0 })
  other.exec('begin immediate')
  let ticks = 0
  const timer = setInterval(() => {
    // The lock is freed by this very thread: a wait that stopped it would never end.
    if (++ticks === 20) other.exec('commit')
  }, 2)
  await databases.writer.connection.begin()
  clearInterval(timer)
  assert.ok(ticks >= 20)
  await databases.writer.connection.commit()
  other.close()
  await databases.close()
})

test('gives up on a lock that is never freed, and can begin later', async () => {
  const file = join(folder, 'stuck.sqlite')
  const other = new DatabaseSync(file, { timeout: 0 })
  other.exec('pragma journal_mode = wal; begin immediate')
  const connection = connectSqlite(new DatabaseSync(file, { timeout: 0 }), { lockWaitMs: 30 })
  await assert.rejects(connection.begin(), { name: 'Failure', code: 'unavailable', status: 503 })
  other.exec('commit')
  await connection.begin()
  await connection.commit()
  await connection.close()
  other.close()
})

test('holds a transaction back while it must not begin', async () => {
  const database = new DatabaseSync(':memory:')
  let open = () => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  const connection = connectSqlite(database, { mayBegin: () => gate })
  const begun = connection.begin()
  await nextTurn()
  assert.equal(database.isTransaction, false)
  open()
  await begun
  assert.equal(database.isTransaction, true)
})

test('takes and gives bytes', async () => {
  const connection = connectSqlite(new DatabaseSync(':memory:'))
  await connection.query('create table blobs (b blob)', [])
  await connection.query('insert into blobs values (?)', [new Uint8Array([1, 2, 3])])
  assert.deepEqual((await connection.query('select b from blobs', [])).rows, [{ b: new Uint8Array([1, 2, 3]) }])
})

test('is durable at every commit and does not pay for checkpoints', async () => {
  const databases = await openDatabases({ file: join(folder, 'pragmas.sqlite') })
  const { query } = databases.writer.connection
  assert.deepEqual((await query('pragma synchronous', [])).rows, [{ synchronous: 2 }])
  assert.deepEqual((await query('pragma journal_mode', [])).rows, [{ journal_mode: 'wal' }])
  assert.deepEqual((await query('pragma foreign_keys', [])).rows, [{ foreign_keys: 1 }])
  assert.deepEqual((await query('pragma wal_autocheckpoint', [])).rows, [{ wal_autocheckpoint: 0 }])
  await databases.close()
})

test('a busy writer does not keep the WAL from being truncated', async () => {
  const file = join(folder, 'wal.sqlite')
  const databases = await openDatabases({ file })
  const { connection } = databases.writer
  await connection.query('create table big (id integer primary key, body text)', [])
  const body = 'x'.repeat(100_000)
  let truncated = 0
  let last = 0
  for (let n = 0; n < 3000 && truncated < 2; n++) {
    await connection.begin()
    await connection.query('insert into big (body) values (?)', [body])
    // Other work gets its turn while the lock is held; between two transactions there is no gap.
    await nextTurn()
    await connection.commit()
    const size = statSync(`${file}-wal`).size
    if (size < last) truncated += 1
    last = size
  }
  assert.equal(truncated, 2)
  await databases.close()
})

test('a long read elsewhere delays truncation and loses nothing', async () => {
  const file = join(folder, 'pinned.sqlite')
  const databases = await openDatabases({ file })
  const { connection } = databases.writer
  await connection.query('create table big (id integer primary key, body text)', [])
  const other = new DatabaseSync(file)
  other.exec('begin')
  assert.deepEqual(other.prepare('select count(*) as n from big').get()!['n'], 0)
  for (let n = 0; n < 300; n++) {
    await connection.begin()
    await connection.query('insert into big (body) values (?)', ['x'.repeat(100_000)])
    await connection.commit()
    await nextTurn()
  }
  assert.equal(other.prepare('select count(*) as n from big').get()!['n'], 0)
  other.close()
  assert.deepEqual((await connection.query('select count(*) as n from big', [])).rows, [{ n: 300 }])
  await databases.close()
})
