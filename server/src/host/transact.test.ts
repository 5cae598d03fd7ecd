import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Migration } from '../base/db/migrate.ts'
import { fail } from '../base/errors.ts'
import { newId } from '../base/ids.ts'
import type { Database } from '../database.ts'
import { eachDatabase } from '../../testkit/databases.ts'
import { openWriter } from '../../testkit/writer.ts'
import { inside } from './actor.ts'
import { claimLane } from './lane.ts'
import type { Tx } from './module.ts'
import { systemClock } from '../base/clock.ts'

const notes: Record<string, Migration> = {
  '20261122_test_notes': {
    async up(db, { types, tableOptions }) {
      await db.schema.createTable('notes').addColumn('id', types.id, (c) => c.primaryKey().notNull()).addColumn('n', types.int, (c) => c.notNull())
        .modifyEnd(tableOptions).execute()
    },
  },
}
const actor = inside('system', 'test', 'request')

async function note(tx: Tx, n: number, id = newId()): Promise<string> {
  await tx.run('insert into notes (id, n) values (?, ?)', [id, n])
  tx.about('note', id, ['n'])
  tx.announce('settings.changed', { section: `note ${n}` })
  return id
}

eachDatabase((name, open) => {
  const refuseInsert = name === 'sqlite' ? "create trigger no_lane before insert on lanes begin select raise(abort, 'none'); end"
    : "create trigger no_lane before insert on lanes for each row signal sqlstate '45000' set message_text = 'none'"

  test('rows, events and audit rows are written together, numbered without a gap', async () => {
    const databases = await open<Database>()
    const { transact, events, stop } = await openWriter(databases, notes)
    await Promise.all(Array.from({ length: 50 }, (_, n) => transact(actor, 'note.add', (tx) => note(tx, n))))
    await stop()
    const audit = await databases.reader.selectFrom('audit').selectAll().orderBy('seq').execute()
    const stored = await databases.reader.selectFrom('events').selectAll().orderBy('no').execute()
    assert.deepEqual(audit.map((row) => row.seq), Array.from({ length: 50 }, (_, n) => n + 1))
    assert.deepEqual(stored.map((row) => row.no), Array.from({ length: 50 }, (_, n) => n + 1))
    assert.deepEqual(events.map((event) => event.no), stored.map((row) => row.no))
    assert.equal(audit[0]?.event_type, 'note.add')
    assert.equal(audit[0]?.action, 'add')
    assert.equal(audit[0]?.changed_fields, '["n"]')
    const lane = await databases.reader.selectFrom('lanes').selectAll().executeTakeFirstOrThrow()
    assert.equal(lane.audit_hash, audit[49]?.hash)
  })

  test('a piece that somebody is in the way of again and again is refused alone', async () => {
    const databases = await open<Database>()
    const { transact, stop } = await openWriter(databases, notes)
    const busy = Object.assign(new Error('deadlock'), name === 'sqlite' ? { code: 'ERR_SQLITE_ERROR', errcode: 5 } : { errno: 1213 })
    assert.ok(databases.dialect.isRetryable(busy))
    const work = [1, 2, 3, 4].map((n) => transact(actor, 'note.add', async (tx) => {
      if (n === 2) throw busy
      await note(tx, n)
    }))
    const outcomes = await Promise.allSettled(work)
    await stop()
    assert.deepEqual(outcomes.map((each) => each.status), ['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    const rows = await sql<{ n: number }>`select n from notes order by n`.execute(databases.reader)
    assert.deepEqual(rows.rows.map((row) => row.n), [1, 3, 4])
  })

  test('one piece that fails leaves nothing behind, and the others of its group stay', async () => {
    const databases = await open<Database>()
    const { transact, stop } = await openWriter(databases, notes)
    const work = [1, 2, 3].map((n) => transact(actor, 'note.add', async (tx) => {
      await note(tx, n)
      if (n === 2) throw fail.refused('rule_refused')
    }))
    const outcomes = await Promise.allSettled(work)
    await stop()
    assert.deepEqual(outcomes.map((outcome) => outcome.status), ['fulfilled', 'rejected', 'fulfilled'])
    const rows = await sql<{ n: number }>`select n from notes order by n`.execute(databases.reader)
    assert.deepEqual(rows.rows.map((row) => row.n), [1, 3])
    assert.equal((await databases.reader.selectFrom('audit').select('seq').execute()).length, 2)
    assert.equal((await databases.reader.selectFrom('events').select('no').execute()).length, 2)
  })

  test('what changed nothing, and bookkeeping, leave no audit row', async () => {
    const databases = await open<Database>()
    const { transact, stop } = await openWriter(databases, notes)
    await transact(actor, 'note.add', async (tx) => tx.unchanged())
    await transact(actor, 'cursor.save', async () => {})
    await stop()
    assert.equal((await databases.reader.selectFrom('audit').select('seq').execute()).length, 0)
  })

  test('a process whose lane was taken over cannot write in it; its work goes through another', async () => {
    const databases = await open<Database>()
    const { transact, writer, stop } = await openWriter(databases, notes)
    await transact(actor, 'note.add', (tx) => note(tx, 1))
    const first = writer.lane().id
    await databases.writer.connection.query('update lanes set process = ?, epoch = epoch + 1, lease_until = ?', ['elsewhere:1:x', Date.now() + 60_000])
    await transact(actor, 'note.add', (tx) => note(tx, 2))
    await stop()
    assert.notEqual(writer.lane().id, first)
    const audit = await databases.reader.selectFrom('audit').select(['chain_id', 'seq']).orderBy('chain_id').execute()
    assert.deepEqual(audit.map((row) => row.seq), [1, 1])
  })

  test('a process that lost its lane and gets no other refuses work, and takes one when there is one', async () => {
    const databases = await open<Database>()
    const { transact, writer, stop } = await openWriter(databases, notes)
    await transact(actor, 'note.add', (tx) => note(tx, 1))
    const { connection } = databases.writer
    await connection.query('update lanes set process = ?, epoch = epoch + 1, lease_until = ?', ['elsewhere:1:x', Date.now() + 60_000])
    await connection.query(refuseInsert, [])
    await assert.rejects(transact(actor, 'note.add', (tx) => note(tx, 2)), { code: 'unavailable' })
    await connection.query('drop trigger no_lane', [])
    await transact(actor, 'note.add', (tx) => note(tx, 3))
    await stop()
    assert.equal(writer.lane().id, 'lane-2')
  })

  test('an audit row that cannot be written undoes the work', async () => {
    const databases = await open<Database>()
    const { transact, stop } = await openWriter(databases, notes)
    await databases.writer.connection.query('alter table audit rename to audit_gone', [])
    await assert.rejects(transact(actor, 'note.add', (tx) => note(tx, 1)), { code: 'audit_unavailable' })
    await databases.writer.connection.query('alter table audit_gone rename to audit', [])
    await transact(actor, 'note.add', (tx) => note(tx, 2))
    await stop()
    const rows = await sql<{ n: number }>`select n from notes`.execute(databases.reader)
    assert.deepEqual(rows.rows.map((row) => row.n), [2])
  })

  test('audit rows can be neither changed nor deleted', async () => {
    const databases = await open<Database>()
    const { transact, stop } = await openWriter(databases, notes)
    await transact(actor, 'note.add', (tx) => note(tx, 1))
    await stop()
    await assert.rejects(databases.writer.connection.query("update audit set actor_id = 'x'", []))
    await assert.rejects(databases.writer.connection.query('delete from audit', []))
  })

  test('a lane that was released is taken again, and its numbers go on', async () => {
    const databases = await open<Database>()
    const first = await openWriter(databases, notes)
    await first.transact(actor, 'note.add', (tx) => note(tx, 1))
    await first.stop()
    const lane = await claimLane(databases, 'next:2:y', systemClock)
    assert.equal(lane.id, 'lane-1')
    assert.equal(lane.auditNo, 1)
  })
})
