import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { eachDatabase } from '../../../testkit/databases.ts'
import { mysqlDialect, sqliteDialect } from './dialect.ts'
import type { Databases } from './open.ts'

interface Rows {
  marks: { id: string; outside: string; n: number; at: number }
}

async function withMarks(databases: Databases<Rows>): Promise<Databases<Rows>> {
  const { types, tableOptions } = databases.dialect
  await databases.writer.kysely.schema
    .createTable('marks')
    .addColumn('id', types.id, (column) => column.primaryKey().notNull())
    .addColumn('outside', types.key(191), (column) => column.notNull())
    .addColumn('n', types.int, (column) => column.notNull())
    .addColumn('at', types.time, (column) => column.notNull())
    .addUniqueConstraint('marks_outside', ['outside', 'n'])
    .modifyEnd(tableOptions)
    .execute()
  return databases
}

const all = ({ writer }: Databases<Rows>) => writer.kysely.selectFrom('marks').selectAll().orderBy('id').execute()

eachDatabase((_name, open) => {
  test('insertIgnore skips what is there and tells how many it wrote', async () => {
    const databases = await withMarks(await open<Rows>())
    const { dialect, writer } = databases
    const put = (id: string) => dialect.insertIgnore(writer.kysely.insertInto('marks').values({ id, outside: id, n: 1, at: 1 })).executeTakeFirstOrThrow()
    assert.equal((await put('a')).numInsertedOrUpdatedRows, 1n)
    assert.equal((await put('a')).numInsertedOrUpdatedRows, 0n)
    assert.equal((await all(databases)).length, 1)
  })

  test('upsert overwrites only what it is told', async () => {
    const databases = await withMarks(await open<Rows>())
    const { dialect, writer } = databases
    const put = (id: string, at: number) =>
      dialect.upsert(writer.kysely.insertInto('marks').values({ id, outside: 'o', n: 1, at }), ['outside', 'n'], ['at']).execute()
    await put('a', 1)
    await put('b', 2)
    assert.deepEqual(await all(databases), [{ id: 'a', outside: 'o', n: 1, at: 2 }])
  })

  test('outside keys differ by case, width and accent, and sort by code point', async () => {
    const databases = await withMarks(await open<Rows>())
    const { dialect, writer } = databases
    const keys = ['oAbC', 'oabc', 'oábc', '\uff4fabc', '退款', '😀']
    await dialect.insertMany(writer.connection, 'marks', ['id', 'outside', 'n', 'at'], keys.map((key, at) => [`${at}`, key, 1, at]))
    const found = await writer.kysely.selectFrom('marks').select('id').where('outside', '=', 'oabc').execute()
    assert.deepEqual(found, [{ id: '1' }])
    const sorted = await writer.kysely.selectFrom('marks').select('outside').orderBy('outside').execute()
    assert.deepEqual(sorted.map((row) => row.outside), ['oAbC', 'oabc', 'oábc', '\uff4fabc', '退款', '😀'].sort(byCodePoint))
  })

  test('a text that is no id finds nothing', async () => {
    const { writer, reader } = await withMarks(await open<Rows>())
    await writer.kysely.insertInto('marks').values({ id: 'a', outside: 'a', n: 1, at: 1 }).execute()
    assert.deepEqual(await reader.selectFrom('marks').select('id').where('id', '=', '退款').execute(), [])
    assert.deepEqual(await reader.selectFrom('marks').select('id').where('id', 'in', ['退款', 'a']).execute(), [{ id: 'a' }])
  })

  test('tells duplicates from other errors', async () => {
    const { dialect, writer } = await withMarks(await open<Rows>())
    const put = (values: Partial<Rows['marks']>) =>
      writer.kysely.insertInto('marks').values({ id: 'a', outside: 'a', n: 1, at: 1, ...values } as Rows['marks']).execute()
    const errorOf = (work: Promise<unknown>) => work.then(() => assert.fail('no error'), (error: unknown) => error)
    await put({})
    assert.ok(dialect.isDuplicate(await errorOf(put({ outside: 'b' }))))
    assert.ok(dialect.isDuplicate(await errorOf(put({ id: 'b' }))))
    const empty = await errorOf(sql`insert into marks (id) values (null)`.execute(writer.kysely))
    assert.ok(!dialect.isDuplicate(empty) && !dialect.isRetryable(empty))
    assert.ok(!dialect.isDuplicate(undefined) && !dialect.isRetryable('busy'))
  })

  test('refuses a text in an integer column', async () => {
    const { writer } = await withMarks(await open<Rows>())
    await assert.rejects(writer.connection.query(`insert into marks values (?, ?, ?, ?)`, ['a', 'a', 'many', 1]))
  })

  test('forUpdate reads inside a transaction', async () => {
    const databases = await withMarks(await open<Rows>())
    const { dialect, writer } = databases
    await writer.kysely.insertInto('marks').values({ id: 'a', outside: 'a', n: 1, at: 1 }).execute()
    await writer.connection.begin()
    const locked = dialect.forUpdate(writer.kysely.selectFrom('marks').select('n').where('id', '=', 'a'))
    assert.deepEqual(await locked.execute(), [{ n: 1 }])
    await writer.connection.commit()
  })

  test('append-only rows can be neither changed nor deleted', async () => {
    const databases = await withMarks(await open<Rows>())
    const { dialect, writer } = databases
    for (const statement of dialect.appendOnly('marks')) await sql.raw(statement).execute(writer.kysely)
    await writer.kysely.insertInto('marks').values({ id: 'a', outside: 'a', n: 1, at: 1 }).execute()
    await assert.rejects(writer.kysely.updateTable('marks').set({ n: 2 }).execute(), /marks is append-only/)
    await assert.rejects(writer.kysely.deleteFrom('marks').execute(), /marks is append-only/)
    assert.deepEqual(await all(databases), [{ id: 'a', outside: 'a', n: 1, at: 1 }])
  })

  test('insertMany inserts every row once, in any number', async () => {
    const databases = await withMarks(await open<Rows>())
    const { dialect, writer } = databases
    let next = 0
    for (const count of [0, 1, 2, 3, 63, 64, 65, 200]) {
      const rows = Array.from({ length: count }, () => [`${next}`, `k${next++}`, 1, 5])
      assert.equal(await dialect.insertMany(writer.connection, 'marks', ['id', 'outside', 'n', 'at'], rows), count)
    }
    assert.equal((await all(databases)).length, next)
    assert.equal(new Set((await all(databases)).map((row) => row.outside)).size, next)
  })

  test('a table may index an outside key of the greatest length', async () => {
    const { dialect, writer } = await open<Rows>()
    const { types, tableOptions } = dialect
    await writer.kysely.schema
      .createTable('wide')
      .addColumn('inbox', types.id, (column) => column.notNull())
      .addColumn('outside', types.key(255), (column) => column.notNull())
      .addColumn('name', types.text(255), (column) => column.notNull().defaultTo(''))
      .addColumn('data', types.json)
      .addPrimaryKeyConstraint('wide_key', ['inbox', 'outside', 'name'])
      .modifyEnd(tableOptions)
      .execute()
  })
})

describe('column types', () => {
  test('refuse lengths that MySQL could not hold, on both engines', () => {
    for (const { types } of [sqliteDialect, mysqlDialect]) {
      for (const n of [0, 256, 1.5]) assert.throws(() => types.key(n), RangeError)
      assert.throws(() => types.text(4001), RangeError)
    }
  })

  test('a dialect has at most twelve members', () => {
    assert.ok(Object.keys(sqliteDialect).length <= 12)
    assert.deepEqual(Object.keys(sqliteDialect), Object.keys(mysqlDialect))
  })
})

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
