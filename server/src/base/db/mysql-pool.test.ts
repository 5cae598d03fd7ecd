import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import mysql, { type Connection } from 'mysql2'
import { layCable, type Cable } from '../../../testkit/cable.ts'
import { Failure } from '../errors.ts'
import { tooSlow } from './mysql-connection.ts'
import { createMysqlPool, type MysqlPool, type PoolOptions } from './mysql-pool.ts'

const server = process.env['YANSHU_TEST_MARIADB_URL']

describe('a pool of reading connections', { skip: server ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, () => {
  const closing: (() => Promise<void>)[] = []
  after(async () => {
    for (const close of closing) await close()
  })

  async function open(options: Partial<PoolOptions> = {}): Promise<{ pool: MysqlPool; cable: Cable; opened: () => number }> {
    const { hostname, port, username, password } = new URL(server!)
    const cable = await layCable(Number(port || 3306), hostname)
    let opened = 0
    const connect = () => new Promise<Connection>((resolve, reject) => {
      const connection = mysql.createConnection({ host: '127.0.0.1', port: cable.port, user: decodeURIComponent(username), password: decodeURIComponent(password), connectTimeout: 2000 })
      connection.on('error', reject)
      connection.connect((error) => (error ? reject(error) : resolve(connection)))
      opened += 1
    })
    const pool = createMysqlPool({ connect, most: 2, statementMs: 5_000, waitMs: 5_000, ...options })
    closing.push(async () => {
      await pool.close()
      await cable.cut().catch(() => undefined)
    })
    return { pool, cable, opened: () => opened }
  }
  const one = (pool: MysqlPool) => pool.query<{ one: number }>('select 1 as one', []).then(({ rows }) => rows[0]?.one)
  const unavailable = { code: 'unavailable' }

  test('opens no more connections than it may, and serves all who ask', async () => {
    const { pool, opened } = await open()
    assert.deepEqual(await Promise.all(Array.from({ length: 50 }, () => one(pool))), Array.from({ length: 50 }, () => 1))
    assert.equal(opened(), 2)
    assert.equal(pool.busy(), 0)
  })

  test('who waits too long for a connection is refused, and the next one is not', async () => {
    const { pool } = await open({ most: 1, waitMs: 100 })
    const long = pool.query('select sleep(0.6)', [])
    await assert.rejects(one(pool), unavailable)
    await long
    assert.equal(await one(pool), 1)
  })

  test('a server that says nothing any more holds nobody for long', async () => {
    const { pool, cable } = await open({ statementMs: 300 })
    assert.equal(await one(pool), 1)
    const silent = cable.breakAt('select 2', 'silent')
    await assert.rejects(pool.query('select 2 as two', []), unavailable)
    await silent
    assert.equal(await one(pool), 1)
  })

  test('a statement that the server ended itself is too slow, not lost', async () => {
    const { pool } = await open()
    await pool.query('set session max_statement_time = 0.05', [])
    await assert.rejects(pool.query('select sleep(3)', []), (error) => error instanceof Failure && error.details?.['reason'] === tooSlow)
  })

  test('what met a connection that was closed meanwhile is read again; without a server it is refused', async () => {
    const { pool, cable } = await open()
    await Promise.all([one(pool), one(pool)])
    await cable.cut()
    await assert.rejects(one(pool), unavailable)
    await cable.mend()
    assert.equal(await one(pool), 1)
    const other = await open()
    const { rows: [mine] } = await pool.query<{ id: number }>('select connection_id() as id', [])
    await other.pool.query(`kill connection ${mine!.id}`, [])
    assert.equal(await one(pool), 1)
  })

  test('renewed, it reads on new connections; cut off, what is under way fails', async () => {
    const { pool, opened } = await open()
    await one(pool)
    pool.renew()
    await one(pool)
    assert.equal(opened(), 2)
    const long = assert.rejects(pool.query('select sleep(5)', []), unavailable)
    await new Promise((resolve) => setTimeout(resolve, 50))
    pool.cutOff('gone')
    await long
    assert.equal(await one(pool), 1)
  })

  test('closed, it refuses', async () => {
    const { pool } = await open()
    await one(pool)
    await pool.close()
    await assert.rejects(one(pool), unavailable)
  })
})
