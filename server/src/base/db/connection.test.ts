import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openDatabases, type Databases } from './open.ts'

interface Notes {
  notes: { id: string; size: number; at: number; body: string | null; done: number }
}

async function withNotes(databases: Databases<Notes>): Promise<Databases<Notes>> {
  const { types, tableOptions } = databases.dialect
  await databases.writer.kysely.schema
    .createTable('notes')
    .addColumn('id', types.id, (column) => column.primaryKey().notNull())
    .addColumn('size', types.int, (column) => column.notNull())
    .addColumn('at', types.time, (column) => column.notNull())
    .addColumn('body', types.longText)
    .addColumn('done', types.flag, (column) => column.notNull())
    .modifyEnd(tableOptions)
    .execute()
  return databases
}

const insert = 'insert into notes (id, size, at, body, done) values (?, ?, ?, ?, ?)'
const countNotes = async ({ writer }: Databases<Notes>) => (await writer.connection.query('select id from notes', [])).rows.length

eachDatabase((_name, open, makePlace) => {
  test('gives back what was stored, as plain objects with numbers', async () => {
    const { writer } = await withNotes(await open<Notes>())
    const at = Date.UTC(2027, 0, 5, 3, 4, 5, 678)
    await writer.connection.query(insert, ['a', -5, at, '我要退款 😀 \'"\\%', true])
    await writer.connection.query(insert, ['b', 7, Number.MAX_SAFE_INTEGER, undefined, false])
    const { rows, changes } = await writer.connection.query('select * from notes where size > ? order by id', [-100])
    assert.deepEqual(rows, [
      { id: 'a', size: -5, at, body: '我要退款 😀 \'"\\%', done: 1 },
      { id: 'b', size: 7, at: Number.MAX_SAFE_INTEGER, body: null, done: 0 },
    ])
    assert.equal(changes, 2)
    const sums = await writer.connection.query('select count(*) as n, sum(size) as total from notes', [])
    assert.deepEqual(sums.rows, [{ n: 2, total: 2 }])
  })

  test('takes numbers as limit and offset', async () => {
    const { writer } = await withNotes(await open<Notes>())
    for (const id of ['a', 'b', 'c']) await writer.connection.query(insert, [id, 1, 1, null, 0])
    const { rows } = await writer.connection.query('select id from notes order by id limit ? offset ?', [1, 1])
    assert.deepEqual(rows, [{ id: 'b' }])
  })

  test('counts the rows that a write matched, changed or not', async () => {
    const { writer } = await withNotes(await open<Notes>())
    await writer.connection.query(insert, ['a', 1, 1, null, 0])
    assert.equal((await writer.connection.query('update notes set size = ? where id = ?', [1, 'a'])).changes, 1)
    assert.equal((await writer.connection.query('update notes set size = ? where id = ?', [1, 'z'])).changes, 0)
    const result = await writer.kysely.deleteFrom('notes').executeTakeFirstOrThrow()
    assert.equal(result.numDeletedRows, 1n)
  })

  test('refuses a Date and an object', async () => {
    const { writer } = await withNotes(await open<Notes>())
    await assert.rejects(writer.connection.query(insert, ['a', 1, new Date(), null, 0]), /Date is no SQL parameter/)
    await assert.rejects(writer.connection.query(insert, ['a', 1, 1, { a: 1 }, 0]), /object is no SQL parameter/)
  })

  test('keeps what is committed and forgets what is rolled back', async () => {
    const databases = await withNotes(await open<Notes>())
    const { connection } = databases.writer
    await connection.begin()
    await connection.query(insert, ['a', 1, 1, null, 0])
    await connection.rollback()
    assert.equal(await countNotes(databases), 0)
    await connection.rollback()
    await connection.begin()
    await connection.query(insert, ['b', 1, 1, null, 0])
    assert.deepEqual(await databases.reader.selectFrom('notes').select('id').execute(), [])
    await connection.commit()
    assert.deepEqual(await databases.reader.selectFrom('notes').select('id').execute(), [{ id: 'b' }])
    assert.deepEqual(await databases.background.selectFrom('notes').select('id').execute(), [{ id: 'b' }])
  })

  test('a savepoint that is rolled back takes only its own work', async () => {
    const databases = await withNotes(await open<Notes>())
    const { connection } = databases.writer
    await connection.begin()
    for (const [id, good] of [['a', true], ['b', false], ['c', true], ['d', false]] as const) {
      await connection.savepoint()
      await connection.query(insert, [id, 1, 1, null, 0])
      await (good ? connection.releaseSavepoint() : connection.rollbackToSavepoint())
    }
    await assert.rejects(connection.rollbackToSavepoint())
    await connection.commit()
    assert.deepEqual((await connection.query('select id from notes order by id', [])).rows, [{ id: 'a' }, { id: 'c' }])
  })

  test('keeps working through more texts than it keeps prepared', async () => {
    const { writer } = await withNotes(await open<Notes>())
    for (let n = 0; n < 1200; n++) {
      const { rows } = await writer.connection.query(`select ${n} as n from (select 1 as one) as t where one = ?`, [1])
      assert.deepEqual(rows, [{ n }])
    }
  })

  test('sees a column that was added after the statement was prepared', async () => {
    const { writer } = await withNotes(await open<Notes>())
    await writer.connection.query(insert, ['a', 1, 1, null, 0])
    await writer.connection.query('select * from notes where id = ?', ['a'])
    await writer.connection.query('alter table notes add column extra integer', [])
    const { rows } = await writer.connection.query('select * from notes where id = ?', ['a'])
    assert.deepEqual(rows, [{ id: 'a', size: 1, at: 1, body: null, done: 0, extra: null }])
  })

  test('two writers on one database take turns', async () => {
    const place = await makePlace()
    const both = [await withNotes(await openDatabases<Notes>(place)), await openDatabases<Notes>(place)]
    await Promise.all(
      both.map(async ({ writer }, which) => {
        for (let n = 0; n < 25; n++) {
          await writer.connection.begin()
          await writer.connection.query(insert, [`${which}-${n}`, 1, 1, null, 0])
          await new Promise((resolve) => setImmediate(resolve))
          await writer.connection.commit()
        }
      }),
    )
    assert.equal(await countNotes(both[0]!), 50)
    for (const databases of both) await databases.close()
  })
})
