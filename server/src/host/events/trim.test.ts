import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../database.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { inside } from '../actor.ts'
import { trimJob } from './trim.ts'

const actor = inside('job', 'host.trim_events', 'request')
const dayMs = 24 * 3_600_000

eachDatabase((_name, open) => {
  test('deletes old events that all have handled, and keeps young, unhandled and parked ones', async () => {
    const databases = await open<Database>()
    const clock = turnableClock()
    const { transact, stop } = await openWriter(databases, {}, clock)
    const announce = (count: number) => transact(actor, 'settings.edit', async (tx) => {
      for (let at = 0; at < count; at++) tx.announce('settings.changed', { section: 'x' })
    })
    await announce(1200)
    clock.turn(8 * dayMs)
    await announce(10)
    const { connection } = databases.writer
    await connection.query('update lanes set drained_no = ?', [1190])
    await connection.query("insert into parked_events (subscriber, lane, no, attempts, error, parked_at) values ('bot', 'lane-1', 7, 6, 'x', 0)", [])
    await trimJob(databases, transact).run(actor)
    const left = async () => (await databases.reader.selectFrom('events').select('no').orderBy('no').execute()).map((row) => row.no)
    const from = (first: number) => Array.from({ length: 1210 - first + 1 }, (_, at) => first + at)
    assert.deepEqual(await left(), [7, ...from(1191)])
    // The lane is drained now, yet what is young stays.
    await connection.query('update lanes set drained_no = ?', [1210])
    await trimJob(databases, transact).run(actor)
    assert.deepEqual(await left(), [7, ...from(1201)])
    assert.equal((await databases.reader.selectFrom('audit').select('id').execute()).length, 2)
    await stop()
  })
})
