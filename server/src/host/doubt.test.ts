import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openDatabases, type Databases } from '../base/db/open.ts'
import type { Migration } from '../base/db/migrate.ts'
import type { Database } from '../database.ts'
import { layCable, type Cable } from '../../testkit/cable.ts'
import { mariadbPlaces } from '../../testkit/databases.ts'
import { openWriter, type OpenWriter } from '../../testkit/writer.ts'
import { inside } from './actor.ts'
import type { Tx } from './module.ts'

const notes: Record<string, Migration> = {
  '20261122_test_notes': {
    async up(db, { types, tableOptions }) {
      await db.schema.createTable('notes').addColumn('n', types.int, (c) => c.primaryKey().notNull()).modifyEnd(tableOptions).execute()
    },
  },
}
const actor = inside('system', 'test', 'request')
const server = process.env['YANSHU_TEST_MARIADB_URL']

async function note(tx: Tx, n: number): Promise<number> {
  await tx.run('insert into notes (n) values (?)', [n])
  tx.about('note', String(n), ['n'])
  tx.announce('settings.changed', { section: `note ${n}` })
  return n
}

describe('a writer whose line to MariaDB breaks', { skip: server ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, () => {
  const { makePlace, dropAll } = mariadbPlaces(server ?? 'mysql://none')
  const ends: (() => Promise<void>)[] = []
  after(async () => {
    for (const end of ends) await end()
    await dropAll()
  })

  async function open(): Promise<{ cable: Cable; databases: Databases<Database>; direct: Databases<Database> } & OpenWriter> {
    const { url = '' } = await makePlace()
    const { hostname, port } = new URL(url)
    const cable = await layCable(Number(port || 3306), hostname)
    const through = new URL(url)
    through.host = `127.0.0.1:${cable.port}`
    const databases = await openDatabases<Database>({ url: through.href, allowWeakDurability: true })
    const direct = await openDatabases<Database>({ url, allowWeakDurability: true })
    const writer = await openWriter(databases, notes)
    ends.push(async () => {
      await Promise.all([databases.close(), direct.close()])
      await cable.cut()
    })
    return { cable, databases, direct, ...writer }
  }
  const stored = async (databases: Databases<Database>) => (await sql<{ n: number }>`select n from notes order by n`.execute(databases.reader)).rows.map((row) => row.n)
  const told = ({ events }: OpenWriter) => events.map((event) => event.no)

  test('answers what was committed though the answer was lost, once', async () => {
    const opened = await open()
    const { transact, cable, direct, stop } = opened
    await transact(actor, 'note.add', (tx) => note(tx, 1))
    const broken = cable.breakAt('commit', 'unanswered')
    assert.equal(await transact(actor, 'note.add', (tx) => note(tx, 2)), 2)
    await broken
    await transact(actor, 'note.add', (tx) => note(tx, 3))
    await stop()
    assert.deepEqual(await stored(direct), [1, 2, 3])
    assert.deepEqual(told(opened), [1, 2, 3])
  })

  test('recognises a commit of bookkeeping by its events alone', async () => {
    const opened = await open()
    const { transact, cable, stop } = opened
    const broken = cable.breakAt('commit', 'unanswered')
    await transact(actor, 'conversation.mark', async (tx) => tx.announce('settings.changed', { section: 'marked' }))
    await broken
    await stop()
    assert.deepEqual(told(opened), [1])
  })

  test('does again, once, what was cut off before it was to be committed', async () => {
    const opened = await open()
    const { transact, cable, direct, stop } = opened
    let runs = 0
    const again = (n: number, cuts: number) => transact(actor, 'note.add', async (tx) => {
      runs++
      if (runs <= cuts) void cable.breakAt('select 42', 'before')
      await note(tx, n)
      await tx.run('select 42', [])
    })
    await again(1, 1)
    assert.equal(runs, 2)
    runs = 0
    await assert.rejects(again(2, 2), { code: 'unavailable' })
    assert.equal(runs, 2)
    await stop()
    assert.deepEqual(await stored(direct), [1])
    assert.deepEqual(told(opened), [1])
  })

  test('refuses what never reached the server, and goes on', async () => {
    const opened = await open()
    const { transact, cable, direct, stop } = opened
    void cable.breakAt('commit', 'before')
    await assert.rejects(transact(actor, 'note.add', (tx) => note(tx, 1)), { code: 'unavailable' })
    await transact(actor, 'note.add', (tx) => note(tx, 1))
    await stop()
    assert.deepEqual(await stored(direct), [1])
    assert.deepEqual(told(opened), [1])
    const audit = await direct.reader.selectFrom('audit').select('seq').execute()
    assert.deepEqual(audit.map((row) => row.seq), [1])
  })

  test('tells late of what was committed before the server went away for long', async () => {
    const opened = await open()
    const { transact, cable, direct, stop } = opened
    const broken = cable.breakAt('commit', 'unanswered')
    const unanswered = assert.rejects(transact(actor, 'note.add', (tx) => note(tx, 1)), { code: 'unavailable' })
    await broken
    await cable.cut()
    await unanswered
    await assert.rejects(transact(actor, 'note.add', (tx) => note(tx, 2)), { code: 'unavailable' })
    await cable.mend()
    await transact(actor, 'note.add', (tx) => note(tx, 3))
    await stop()
    assert.deepEqual(await stored(direct), [1, 3])
    assert.deepEqual(told(opened), [1, 2])
  })

  test('whose lane was taken over meanwhile goes on in another', async () => {
    const opened = await open()
    const { transact, cable, direct, writer, stop } = opened
    await transact(actor, 'note.add', (tx) => note(tx, 1))
    const first = writer.lane().id
    const broken = cable.breakAt('commit', 'before')
    const lost = assert.rejects(transact(actor, 'note.add', (tx) => note(tx, 2)), { code: 'unavailable' })
    await broken
    await direct.writer.connection.query('update lanes set process = ?, epoch = epoch + 1, lease_until = ?', ['elsewhere:1:x', Date.now() + 60_000])
    await lost
    await transact(actor, 'note.add', (tx) => note(tx, 3))
    await stop()
    assert.notEqual(writer.lane().id, first)
    assert.deepEqual(await stored(direct), [1, 3])
  })
})
