import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPool } from 'mysql2/promise'
import { layCable } from '../../../testkit/cable.ts'
import { limitPool } from './limited-pool.ts'

const url = process.env['YANSHU_TEST_MARIADB_URL']

test('a server that says nothing any more holds nobody, and the next statement goes elsewhere', { skip: url ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, async () => {
  const { hostname, port, username, password } = new URL(url!)
  const cable = await layCable(Number(port || 3306), hostname)
  const settings = { host: '127.0.0.1', port: cable.port, user: decodeURIComponent(username), password: decodeURIComponent(password), connectionLimit: 1 }
  const pool = limitPool(() => createPool(settings), 300)
  const one = async (n: number) => ((await pool.query(`select ${n} as n`))[0] as { n: number }[])[0]?.n
  assert.equal(await one(1), 1)
  void cable.breakAt('select 2', 'silent')
  await assert.rejects(one(2), { code: 'unavailable' })
  assert.equal(await one(3), 3)
  await pool.end()
  await cable.cut()
})
