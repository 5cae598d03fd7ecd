import { after, before } from 'node:test'
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
