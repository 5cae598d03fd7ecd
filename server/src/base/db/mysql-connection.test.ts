import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import mysql from 'mysql2'
import { layCable } from '../../../testkit/cable.ts'
import { mariadbPlaces } from '../../../testkit/databases.ts'
import { ConfigError } from '../errors.ts'
import { connectMysql } from './mysql-connection.ts'
import { readMysqlUrl } from './mysql-url.ts'
import { openDatabases, type Databases } from './open.ts'

const server = process.env['YANSHU_TEST_MARIADB_URL']

describe('a MariaDB connection', { skip: server ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, () => {
  const { makePlace, dropAll } = mariadbPlaces(server ?? 'mysql://none')
  const opened: Databases<unknown>[] = []
  after(async () => {
    await Promise.all(opened.map((databases) => databases.close()))
    await dropAll()
  })

  async function openOn(place: { url?: string | undefined }): Promise<Databases<unknown>> {
    const databases = await openDatabases<unknown>({ url: place.url, allowWeakDurability: true })
    opened.push(databases)
    return databases
  }

  async function openWithTable(): Promise<Databases<unknown>> {
    const databases = await openOn(await makePlace())
    await databases.writer.connection.query('create table t (id int primary key, n int) engine = InnoDB', [])
    return databases
  }

  test('tells the position of a commit when there is a binary log', async () => {
    const { connection } = (await openWithTable()).writer
    const logged = await connection.query<{ on: number }>('select @@log_bin as `on`', [])
    await connection.begin()
    await connection.query('insert into t values (?, ?)', [1, 1])
    const position = await connection.commit()
    if (logged.rows[0]!.on === 0) return assert.equal(position, undefined)
    assert.match(position!, /^\d+-\d+-\d+$/)
    assert.deepEqual((await connection.query('select @@last_gtid as position', [])).rows, [{ position }])
  })

  test('runs under the session settings that the queries were written for', async () => {
    const databases = await openWithTable()
    const look = `select @@tx_isolation as isolation, @@time_zone as zone, @@sql_mode as mode, @@collation_connection as collation`
    const expected = {
      isolation: 'READ-COMMITTED',
      zone: '+00:00',
      mode: 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
      collation: 'utf8mb4_bin',
    }
    assert.deepEqual((await databases.writer.connection.query(look, [])).rows, [expected])
    assert.deepEqual((await sql.raw(look).execute(databases.reader)).rows, [expected])
  })

  test('a killed connection fails its transaction; the next begins on a new one', async () => {
    const place = await makePlace()
    const [databases, other] = [await openOn(place), await openOn(place)]
    const { connection } = databases.writer
    await connection.query('create table t (id int primary key)', [])
    await connection.begin()
    await connection.query('insert into t values (?)', [1])
    const { rows } = await connection.query<{ id: number }>('select connection_id() as id', [])
    await other.writer.connection.query(`kill connection ${rows[0]!.id}`, [])
    await assert.rejects(connection.query('insert into t values (?)', [2]), { name: 'Failure', code: 'unavailable' })
    await assert.rejects(connection.commit(), { code: 'unavailable' })
    await connection.rollback()
    await connection.begin()
    await connection.query('insert into t values (?)', [3])
    await connection.commit()
    assert.deepEqual((await connection.query('select id from t', [])).rows, [{ id: 3 }])
  })

  test('a server that went away is unavailable until it is back, for readers too', async () => {
    const place = await makePlace()
    const target = new URL(place.url!)
    const cable = await layCable(Number(target.port || 3306), target.hostname)
    const url = new URL(place.url!)
    url.host = `127.0.0.1:${cable.port}`
    const databases = await openOn({ url: url.href })
    const { connection, kysely } = databases.writer
    await connection.query('create table t (id int primary key)', [])
    const read = () => databases.reader.selectFrom('t' as never).selectAll().execute()
    await read()
    await cable.cut()
    await assert.rejects(connection.begin(), { code: 'unavailable' })
    await assert.rejects(connection.begin(), { code: 'unavailable' })
    await cable.mend()
    await connection.begin()
    await kysely.insertInto('t' as never).values({ id: 5 } as never).execute()
    await connection.commit()
    assert.deepEqual(await read(), [{ id: 5 }])
    await databases.close()
    await cable.cut()
  })

  test('a server that is silent inside a transaction counts as lost, and its locks do not stay', async () => {
    const place = await makePlace()
    const target = new URL(place.url!)
    const cable = await layCable(Number(target.port || 3306), target.hostname)
    const url = new URL(place.url!)
    url.host = `127.0.0.1:${cable.port}`
    const direct = await openOn(place)
    await direct.writer.connection.query('create table t (id int primary key, n int) engine = InnoDB', [])
    await direct.writer.connection.query('insert into t values (?, ?)', [1, 0])
    const connection = await connectMysql(async () => mysql.createConnection(readMysqlUrl(url.href)), { statementMs: 300 })
    await connection.begin()
    await connection.query('update t set n = 1 where id = ?', [1])
    const silent = cable.breakAt('select 42', 'silent')
    const unheard = assert.rejects(connection.query('select 42', []), { code: 'unavailable' })
    await silent
    await unheard
    await connection.rollback()
    // On a new line; the server still holds the old session, whose lock would be waited for.
    await connection.begin()
    await connection.query('update t set n = 2 where id = ?', [1])
    await connection.commit()
    await connection.close()
    assert.deepEqual((await direct.writer.connection.query('select n from t', [])).rows, [{ n: 2 }])
    await cable.cut()
  })

  test('a transaction in which nothing is asked any more frees what it locked, without having written', async () => {
    const place = await makePlace()
    const [still, other] = [await openOn(place), await openOn(place)]
    await other.writer.connection.query('create table t (id int primary key, n int) engine = InnoDB', [])
    await other.writer.connection.query('insert into t values (?, ?)', [1, 0])
    const { connection } = still.writer
    const { rows } = await connection.query<{ Variable_name: string; Value: string }>(`show session variables like 'idle%transaction_timeout'`, [])
    assert.deepEqual(rows.map(({ Value }) => Value), ['5', '5', '5'])
    // The same a little sooner.
    for (const { Variable_name } of rows) await connection.query(`set session ${Variable_name} = 1`, [])
    await connection.begin()
    await connection.query('select n from t where id = ? for update', [1])
    await other.writer.connection.begin()
    await other.writer.connection.query('update t set n = 2 where id = ?', [1])
    await other.writer.connection.commit()
    await assert.rejects(connection.query('update t set n = 1 where id = ?', [1]), { code: 'unavailable' })
    await connection.rollback()
    assert.deepEqual((await other.writer.connection.query('select n from t', [])).rows, [{ n: 2 }])
  })

  test('a server that falls silent while it is greeted holds nobody for ever, neither writing nor reading', async () => {
    const place = await makePlace()
    const target = new URL(place.url!)
    const cable = await layCable(Number(target.port || 3306), target.hostname)
    const url = new URL(place.url!)
    url.host = `127.0.0.1:${cable.port}`
    const connection = await connectMysql(async () => mysql.createConnection(readMysqlUrl(url.href)), { statementMs: 300 })
    const databases = await openOn({ url: url.href })
    await cable.cut()
    await cable.mend()
    const greeting = cable.breakAt('connection_id()', 'silent')
    await assert.rejects(connection.begin(), { code: 'unavailable' })
    await greeting
    await connection.begin()
    await connection.rollback()
    const preparing = cable.breakAt('max_statement_time', 'silent')
    await assert.rejects(databases.reader.selectFrom('t' as never).execute(), { code: 'unavailable' })
    await preparing
    await connection.close()
    await cable.cut()
  })

  test('a server that takes no writes is unavailable for them, and its connection goes on', async () => {
    const { connection } = (await openWithTable()).writer
    await connection.query('set session transaction read only', [])
    await connection.begin()
    await connection.savepoint()
    await assert.rejects(connection.query('insert into t values (?, ?)', [1, 1]), { code: 'unavailable' })
    await connection.rollbackToSavepoint()
    await connection.rollback()
    await connection.query('set session transaction read write', [])
    await connection.begin()
    await connection.query('insert into t values (?, ?)', [1, 1])
    await connection.commit()
  })

  test('of two transactions in a deadlock one can be run again', async () => {
    const place = await makePlace()
    const [one, two] = [await openOn(place), await openOn(place)]
    await one.writer.connection.query('create table t (id int primary key, n int)', [])
    await one.writer.connection.query('insert into t values (?, 0), (?, 0)', [1, 2])
    const touch = (databases: Databases<unknown>, id: number) => databases.writer.connection.query('update t set n = n + 1 where id = ?', [id])
    await Promise.all([one.writer.connection.begin(), two.writer.connection.begin()])
    await Promise.all([touch(one, 1), touch(two, 2)])
    const results = await Promise.allSettled([touch(one, 2), touch(two, 1)])
    const failed = results.find((result) => result.status === 'rejected')
    assert.equal(results.filter((result) => result.status === 'rejected').length, 1)
    assert.ok(one.dialect.isRetryable(failed!.reason))
    assert.ok(!one.dialect.isDuplicate(failed!.reason))
    await Promise.all([one.writer.connection.rollback(), two.writer.connection.rollback()])
  })

  test('says at start what is wrong with the address, and tells no password', async () => {
    const right = new URL((await makePlace()).url!)
    const wrong = (change: (url: URL) => void) => {
      const url = new URL(right)
      change(url)
      return openDatabases({ url: url.href })
    }
    const refused = (sentence: RegExp) => (error: Error) => {
      assert.ok(error instanceof ConfigError)
      assert.match(error.message, sentence)
      assert.ok(!error.message.includes('s3cret'))
      return true
    }
    await assert.rejects(wrong((url) => (url.pathname = '/no_such_database')), refused(/has no database no_such_database/))
    await assert.rejects(wrong((url) => (url.password = 's3cret')), refused(/refuses the user/))
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    closed.close()
    await assert.rejects(wrong((url) => (url.port = String(port))), refused(/cannot be reached \(ECONNREFUSED\)/))
    await assert.rejects(openDatabases({ url: 'postgres://x:s3cret@y/z' }), refused(/must look like mysql/))
  })
})
