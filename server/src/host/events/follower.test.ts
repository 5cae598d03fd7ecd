import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLog } from '../../base/log.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { createFollower } from './follower.ts'
import type { Event } from './list.ts'

const columns = 'id, process, epoch, lease_until, event_no, audit_no, audit_hash, drained_no, created_at'

async function openFollower(databases: Databases<Database>) {
  const clock = turnableClock()
  const writer = await openWriter(databases, {}, clock)
  const { connection } = databases.writer
  await connection.query(`insert into lanes (${columns}) values ('theirs', 'elsewhere:1:x', 1, 9007199254740991, 0, 0, '', 0, 0)`, [])
  const told: string[] = []
  const follower = createFollower({
    db: databases.reader, clock, logger: createLog('silent'), ownLane: writer.writer.lane, tell: (events) => told.push(...events.map((event) => event.id)),
  })
  let last = 0
  return {
    follower, told, writer, clock,
    /** Another process commits. */
    async theirs(count: number): Promise<number> {
      await connection.begin()
      for (let each = 0; each < count; each++) {
        await connection.query("insert into events (lane, no, at, name, key_text, payload) values ('theirs', ?, 0, 'settings.changed', 'settings.changed', '{\"section\":\"x\"}')", [++last])
      }
      await connection.query("update lanes set event_no = ? where id = 'theirs'", [last])
      await connection.commit()
      return last
    },
    async until(isSo: () => boolean): Promise<void> {
      for (let tries = 0; !isSo(); tries++) {
        assert.ok(tries < 1000, `told ${told.length}`)
        clock.turn(100)
        await sleep(2)
      }
    },
  }
}

const own = (no: number): Event => ({ id: `lane-1:${no}`, lane: 'lane-1', no, at: 0, name: 'settings.changed', key: 'settings.changed', payload: { section: 'x' } })
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `theirs:${from + at}`)

eachDatabase((_name, open) => {
  test('tells what other processes commit after the beginning, once and in order, by looking alone', async () => {
    const { follower, told, theirs, until } = await openFollower(await open<Database>())
    await theirs(3)
    await follower.begin()
    follower.start()
    await theirs(1200)
    await until(() => told.length >= 1200)
    await theirs(1)
    await until(() => told.length >= 1201)
    follower.stop()
    assert.deepEqual(told, numbers(4, 1204))
  })

  test('a doorbell is enough, however often it rings', async () => {
    const { follower, told, theirs } = await openFollower(await open<Database>())
    await follower.begin()
    for (let round = 0; round < 20; round++) {
      const no = await theirs(2)
      follower.ring('theirs', no)
      follower.ring('theirs', no)
    }
    while (told.length < 40) await sleep(2)
    follower.ring('theirs', 40)
    await sleep(20)
    follower.stop()
    assert.deepEqual(told, numbers(1, 40))
  })

  test('own events are told as they are committed, not again by a look, and after those that were missed', async () => {
    const databases = await open<Database>()
    const { follower, told, until } = await openFollower(databases)
    await follower.begin()
    follower.committed([own(1), own(2)])
    follower.committed([own(2)])
    assert.deepEqual(told, ['lane-1:1', 'lane-1:2'])
    // Number 3 was committed while nobody heard: what follows waits for it.
    const { connection } = databases.writer
    for (const no of [1, 2, 3, 4]) {
      await connection.query("insert into events (lane, no, at, name, key_text, payload) values ('lane-1', ?, 0, 'settings.changed', 'settings.changed', '{\"section\":\"x\"}')", [no])
    }
    follower.committed([own(4)])
    await until(() => told.length >= 4)
    follower.stop()
    assert.deepEqual(told, ['lane-1:1', 'lane-1:2', 'lane-1:3', 'lane-1:4'])
  })
})
