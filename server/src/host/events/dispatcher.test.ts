import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLog } from '../../base/log.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { inside } from '../actor.ts'
import { createDispatcher } from './dispatcher.ts'
import type { Event } from './list.ts'
import { createEventLog } from './log.ts'

const actor = inside('system', 'test', 'request')

async function openDispatcher(databases: Databases<Database>) {
  const clock = turnableClock()
  const writer = await openWriter(databases, {}, clock)
  const log = createEventLog(databases.reader)
  const heard: string[] = []
  const dispatcher = createDispatcher({
    databases, transact: writer.transact, log, clock, logger: createLog('silent'), process: writer.process, ownLane: writer.writer.lane,
    parked: () => {},
  })
  await dispatcher.start([{ name: 'listener', handlers: new Map([['settings.changed', async (event: Event) => void heard.push(event.id)]]) }])
  return {
    clock, heard, dispatcher, ...writer,
    async announce(section: string) {
      const before = writer.events.length
      await writer.transact(actor, 'settings.edit', async (tx) => tx.announce('settings.changed', { section }))
      const fresh = writer.events.slice(before)
      log.append(fresh[0]!.lane, fresh)
      dispatcher.wake(fresh[0]!.lane)
    },
    /** Lets timed work run until it came about. */
    async until(isSo: () => boolean | Promise<boolean>) {
      for (let tries = 0; !(await isSo()); tries++) {
        assert.ok(tries < 500, 'it did not come about')
        clock.turn(500)
        await sleep(5)
      }
    },
  }
}

eachDatabase((_name, open) => {
  test('a process whose lane was taken runs it no more, writes in another, and can adopt the first again', async () => {
    const databases = await open<Database>()
    const { clock, heard, dispatcher, announce, until, writer, stop } = await openDispatcher(databases)
    await announce('one')
    await until(() => heard.length === 1)

    const { connection } = databases.writer
    await connection.query("update lanes set process = 'elsewhere:1:x', epoch = epoch + 1, lease_until = ?, event_no = 2", [clock.now() + 60_000])
    await connection.query("insert into events (lane, no, at, name, key_text, payload) values ('lane-1', 2, 0, 'settings.changed', 'settings.changed', '{\"section\":\"theirs\"}')", [])
    await until(() => writer.lane().id === 'lane-2')
    await announce('two')
    await until(() => heard.includes('lane-2:1'))
    dispatcher.wake('lane-1')
    assert.deepEqual(heard, ['lane-1:1', 'lane-2:1'])

    // The other one dies with that event undelivered.
    await connection.query("update lanes set process = '', lease_until = 0, drained_no = 1 where id = 'lane-1'", [])
    await until(() => heard.includes('lane-1:2'))
    await dispatcher.stop()
    await stop()
    const lanes = await databases.reader.selectFrom('lanes').select(['id', 'process', 'event_no', 'drained_no']).orderBy('id').execute()
    assert.deepEqual(lanes, [{ id: 'lane-1', process: '', event_no: 2, drained_no: 2 }, { id: 'lane-2', process: '', event_no: 1, drained_no: 1 }])
  })

  test('cursors of a lane that another process has are left as it stored them', async () => {
    const databases = await open<Database>()
    const { heard, dispatcher, announce, stop } = await openDispatcher(databases)
    await announce('one')
    // The clock stands, so nothing is saved before the end.
    while (heard.length === 0) await sleep(1)
    await databases.writer.connection.query("update lanes set process = 'elsewhere:1:x', epoch = epoch + 1, lease_until = 9007199254740991", [])
    await databases.writer.connection.query('update cursors set no = 0', [])
    await dispatcher.stop()
    await stop()
    const cursors = await databases.reader.selectFrom('cursors').select('no').where('lane', '=', 'lane-1').execute()
    assert.deepEqual(cursors, [{ no: 0 }])
  })

  test('the lane of a command, which nobody has followed, is handled from its start', async () => {
    const databases = await open<Database>()
    const { clock, heard, dispatcher, until, stop } = await openDispatcher(databases)
    const { connection } = databases.writer
    const columns = 'id, process, epoch, lease_until, event_no, audit_no, audit_hash, drained_no, created_at'
    await connection.query(`insert into lanes (${columns}) values ('lane-2', '', 1, 0, 2, 0, '', 0, ?)`, [clock.now()])
    for (const no of [1, 2]) {
      await connection.query("insert into events (lane, no, at, name, key_text, payload) values ('lane-2', ?, 0, 'settings.changed', 'settings.changed', '{\"section\":\"theirs\"}')", [no])
    }
    await until(() => heard.length === 2)
    assert.deepEqual(heard, ['lane-2:1', 'lane-2:2'])
    await dispatcher.stop()
    await stop()
  })

  test('a lane that was taken while the database failed is followed and given back all the same', async () => {
    const databases = await open<Database>()
    const { clock, heard, dispatcher, until, stop, process } = await openDispatcher(databases)
    const { connection } = databases.writer
    const columns = 'id, process, epoch, lease_until, event_no, audit_no, audit_hash, drained_no, created_at'
    await connection.query(`insert into lanes (${columns}) values ('lane-2', ?, 2, ?, 1, 0, '', 0, ?)`, [process, clock.now() + 5_000, clock.now()])
    await connection.query("insert into events (lane, no, at, name, key_text, payload) values ('lane-2', 1, 0, 'settings.changed', 'settings.changed', '{\"section\":\"theirs\"}')", [])
    const owner = async () => (await databases.reader.selectFrom('lanes').select('process').where('id', '=', 'lane-2').executeTakeFirstOrThrow()).process
    await until(async () => heard.length === 1 && (await owner()) === '')
    await dispatcher.stop()
    await stop()
  })
})
