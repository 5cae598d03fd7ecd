import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { eachDatabase } from '../../../testkit/databases.ts'
import { ConfigError } from '../errors.ts'
import { openDatabases } from './open.ts'

interface Things {
  things: { id: string }
}

eachDatabase((_name, open) => {
  test('the reader and the background read the same, and many at once', async () => {
    const databases = await open<Things>()
    const { dialect, writer, reader, background } = databases
    await writer.kysely.schema.createTable('things').addColumn('id', dialect.types.id, (c) => c.primaryKey()).modifyEnd(dialect.tableOptions).execute()
    await dialect.insertMany(writer.connection, 'things', ['id'], Array.from({ length: 100 }, (_, n) => [`t${n}`]))
    const reads = Array.from({ length: 30 }, (_, n) =>
      (n % 2 ? reader : background).selectFrom('things').select('id').where('id', '=', `t${n}`).executeTakeFirst(),
    )
    assert.deepEqual(await Promise.all(reads), Array.from({ length: 30 }, (_, n) => ({ id: `t${n}` })))
    await assert.rejects(background.selectFrom('nothing' as 'things').selectAll().execute(), /nothing/)
    assert.equal((await background.selectFrom('things').selectAll().execute()).length, 100)
  })

  test('Kysely opens no transactions', async () => {
    const { writer } = await open<Things>()
    await assert.rejects(writer.kysely.transaction().execute(async () => {}), /opened by transact/)
  })
})

test('needs a place', async () => {
  await assert.rejects(openDatabases({}), ConfigError)
  await assert.rejects(openDatabases({ file: 'unused', replicaUrls: ['mysql://u:p@127.0.0.1/x'] }), /DATABASE_URL/)
})

describe('a SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-test-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  test('is made with its folder, and closes into one file', async () => {
    const file = join(folder, 'new', 'deep', 'a.sqlite')
    const databases = await openDatabases<Things>({ file })
    await databases.writer.connection.query('create table things (id text)', [])
    assert.equal((await databases.background.selectFrom('things').selectAll().execute()).length, 0)
    await databases.close()
    assert.deepEqual(readdirSync(join(folder, 'new', 'deep')), ['a.sqlite'])
  })

  test('neither reader can write', async () => {
    const databases = await openDatabases<Things>({ file: join(folder, 'b.sqlite') })
    await databases.writer.connection.query('create table things (id text)', [])
    for (const db of [databases.reader, databases.background]) {
      await assert.rejects(db.insertInto('things').values({ id: 'x' }).execute(), /readonly/)
    }
    await databases.close()
  })

  test('is copied whole while a transaction is open', async () => {
    const databases = await openDatabases<Things>({ file: join(folder, 'c.sqlite') })
    const { connection } = databases.writer
    await connection.query('create table things (id text)', [])
    await connection.query(`insert into things values ('kept')`, [])
    await connection.begin()
    await connection.query(`insert into things values ('unfinished')`, [])
    const copy = join(folder, 'copies', 'c.sqlite')
    await databases.backUp!(copy)
    await connection.commit()
    const copied = await openDatabases<Things>({ file: copy })
    assert.deepEqual(await copied.reader.selectFrom('things').selectAll().execute(), [{ id: 'kept' }])
    await copied.close()
    await assert.rejects(databases.backUp!(join(copy, 'below-a-file.sqlite')))
    await databases.close()
    assert.ok(!existsSync(`${copy}.unfinished`))
  })

  test('fails what the background was asked for when it is closed', async () => {
    const databases = await openDatabases<Things>({ file: join(folder, 'd.sqlite') })
    const read = sql`with recursive n(x) as (select 1 union all select x + 1 from n where x < 100000000) select count(*) from n`.execute(databases.background)
    const failed = assert.rejects(read, { code: 'unavailable' })
    await databases.close()
    await failed
    await assert.rejects(sql`select 1`.execute(databases.background), { code: 'unavailable' })
  })
})
