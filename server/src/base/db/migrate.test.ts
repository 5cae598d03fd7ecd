import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { eachDatabase } from '../../../testkit/databases.ts'
import { ConfigError } from '../errors.ts'
import { migrate, type Migration } from './migrate.ts'
import { openDatabases, type Databases } from './open.ts'

interface Rows {
  pots: { id: string }
  lids: { id: string }
  migrations: { name: string; at: number }
}

const createTable = (name: string): Migration => ({
  async up(db, { types, tableOptions }) {
    await db.schema.createTable(name).addColumn('id', types.id, (column) => column.primaryKey().notNull()).modifyEnd(tableOptions).execute()
  },
})

const pots = { '20270105_kitchen_pots': createTable('pots') }
const lids = { '20270106_kitchen_lids': createTable('lids') }
const failing: Record<string, Migration> = {
  '20270107_kitchen_fire': {
    async up(db) {
      await sql`insert into nothing values (1)`.execute(db)
    },
  },
}

const names = async ({ reader }: Databases<Rows>) => (await reader.selectFrom('migrations').select('name').orderBy('name').execute()).map((row) => row.name)

eachDatabase((name, open, makePlace) => {
  const backupFolder = mkdtempSync(join(tmpdir(), 'yanshu-test-'))
  after(() => rmSync(backupFolder, { recursive: true, force: true }))

  test('applies what is missing in the order of names, once', async () => {
    const databases = await open<Rows>()
    assert.deepEqual(await migrate(databases, { ...lids, ...pots }), ['20270105_kitchen_pots', '20270106_kitchen_lids'])
    assert.deepEqual(await migrate(databases, { ...lids, ...pots }), [])
    await databases.writer.kysely.insertInto('lids').values({ id: 'a' }).execute()
    assert.deepEqual(await names(databases), ['20270105_kitchen_pots', '20270106_kitchen_lids'])
  })

  test('refuses a database that a newer version has changed', async () => {
    const databases = await open<Rows>()
    await migrate(databases, { ...pots, ...lids })
    await assert.rejects(migrate(databases, pots), (error: Error) => error instanceof ConfigError && error.message.includes('20270106_kitchen_lids'))
  })

  test('names the step that failed and leaves it to be run again', async () => {
    const databases = await open<Rows>()
    await assert.rejects(migrate(databases, { ...pots, ...failing }), /20270107_kitchen_fire failed/)
    // SQLite undoes the whole call; MySQL has committed the first step by then.
    assert.deepEqual(await names(databases), name === 'sqlite' ? [] : Object.keys(pots))
    await migrate(databases, { ...pots, ...lids })
    await databases.writer.kysely.insertInto('pots').values({ id: 'a' }).execute()
  })

  test('of several processes that start together one does it and the others wait', async () => {
    const place = await makePlace()
    const processes = await Promise.all(Array.from({ length: 4 }, () => openDatabases<Rows>(place)))
    let runs = 0
    const slow: Record<string, Migration> = {
      '20270108_kitchen_slow': {
        async up(db, dialect) {
          runs++
          await sleep(100)
          await createTable('pans').up(db, dialect)
        },
      },
    }
    const applied = await Promise.all(processes.map((databases) => migrate(databases, { ...pots, ...slow })))
    assert.equal(runs, 1)
    assert.deepEqual(applied.filter((list) => list.length > 0), [['20270105_kitchen_pots', '20270108_kitchen_slow']])
    for (const databases of processes) await databases.close()
  })

  test('copies a SQLite database that holds something before it changes it', async () => {
    const databases = await open<Rows>()
    await migrate(databases, pots, { backupFolder })
    assert.deepEqual(readdirSync(backupFolder), [])
    await databases.writer.kysely.insertInto('pots').values({ id: 'before' }).execute()
    await migrate(databases, { ...pots, ...lids }, { backupFolder })
    const copies = readdirSync(backupFolder)
    if (name !== 'sqlite') return assert.deepEqual(copies, [])
    assert.equal(copies.length, 1)
    assert.match(copies[0]!, /^before-20270106_kitchen_lids-\d{8}T\d{9}Z\.sqlite$/)
    const copy = await openDatabases<Rows>({ file: join(backupFolder, copies[0]!) })
    assert.deepEqual(await copy.reader.selectFrom('pots').selectAll().execute(), [{ id: 'before' }])
    assert.deepEqual(await names(copy), Object.keys(pots))
    await copy.close()
  })

  test('refuses names out of pattern', async () => {
    const databases = await open<Rows>()
    for (const wrong of ['lids', '2027_kitchen_lids', '20270106_lids', '20270106_Kitchen_Lids']) {
      await assert.rejects(migrate(databases, { [wrong]: createTable('lids') }), /yyyymmdd_module_what/)
    }
  })
})
