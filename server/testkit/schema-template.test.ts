import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Migration } from '../src/base/db/migrate.ts'
import { eachDatabase } from './databases.ts'
import { migrateQuickly } from './schema-template.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-schemas-'))
process.env['YANSHU_TEST_SCHEMAS'] = folder
after(() => rmSync(folder, { recursive: true, force: true }))

let runs = 0
const migrations: Record<string, Migration> = {
  '20261101_marks_first': {
    async up(db, dialect) {
      runs++
      await db.schema.createTable('marks').addColumn('id', dialect.types.id, (column) => column.primaryKey().notNull()).modifyEnd(dialect.tableOptions).execute()
      await db.insertInto('marks').values({ id: 'first' }).execute()
    },
  },
  '20261102_marks_kept': {
    async up(db, dialect) {
      for (const statement of dialect.appendOnly('marks')) await sql.raw(statement).execute(db)
    },
  },
}

eachDatabase((name, open) => {
  test('databases of a server come by the tables, rows and triggers of the first', async () => {
    runs = 0
    for (let count = 0; count < 3; count++) {
      const databases = await open<{ marks: { id: string }; migrations: { name: string } }>()
      await migrateQuickly(databases, migrations)
      const { kysely } = databases.writer
      assert.deepEqual(await kysely.selectFrom('marks').select('id').execute(), [{ id: 'first' }])
      assert.deepEqual(await kysely.selectFrom('migrations').select('name').orderBy('name').execute(), Object.keys(migrations).map((each) => ({ name: each })))
      await assert.rejects(kysely.deleteFrom('marks').execute(), /marks is append-only/)
    }
    assert.deepEqual([runs, readdirSync(folder).length], name === 'sqlite' ? [3, 0] : [1, 1])
  })

  test('other migrations of the same names have tables of their own', async () => {
    const databases = await open<{ others: { id: string } }>()
    await migrateQuickly(databases, {
      ...migrations, '20261102_marks_kept': { up: (db, dialect) => db.schema.createTable('others').addColumn('id', dialect.types.id).execute() },
    })
    assert.deepEqual(await databases.writer.kysely.selectFrom('others').selectAll().execute(), [])
  })
})
