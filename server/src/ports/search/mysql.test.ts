import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPool, type Pool } from 'mysql2/promise'
import { readMysqlUrl } from '../../base/db/mysql-url.ts'
import { describeSearch, pairs } from './conforms.ts'
import { createMysqlSearch } from './mysql.ts'

const url = process.env['YANSHU_TEST_MARIADB_URL']
const database = `yanshu_search_${process.pid}`
let pool: Pool

if (url) {
  before(async () => {
    const admin = createPool({ uri: url })
    await admin.query(`CREATE DATABASE ${database}`)
    await admin.end()
    const own = new URL(url)
    own.pathname = `/${database}`
    pool = createPool({ ...readMysqlUrl(own.href), connectionLimit: 4 })
  })
  after(async () => {
    await pool.query(`DROP DATABASE ${database}`)
    await pool.end()
  })
}

describeSearch('MySQL', url ? false : 'YANSHU_TEST_MARIADB_URL names no server', async () =>
  createMysqlSearch({ pool, tokens: pairs }))

test('every document has its own terms where numbers go in steps', { skip: url ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, async () => {
  const connection = await pool.getConnection()
  try {
    await connection.query('SET SESSION auto_increment_increment = 7')
    const search = createMysqlSearch({ pool: connection, tokens: pairs })
    const documents = ['绿松石', '天青釉', '青花瓷'].map((title) => ({ id: title, collection: 'steps', brand: '', title, questions: '', body: '' }))
    await search.put(documents)
    for (const { id } of documents) assert.deepEqual((await search.query({ collection: 'steps', text: id, limit: 9 })).map((hit) => hit.id), [id])
  } finally {
    connection.destroy()
  }
})
