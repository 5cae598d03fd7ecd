import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LockBusy } from '@yanshu/channels/world.ts'
import type { Databases } from '../../../base/db/open.ts'
import type { Database } from '../../../database.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { openWriter } from '../../../../testkit/writer.ts'
import { inboxesChannels } from '../migrations/20261212_inboxes_channels.ts'
import { createChannelState } from './channel-state.ts'

const key = { id: 'token', secret: Buffer.alloc(32, 5) }

/** Two that know nothing of each other but the database. */
async function openTwo(databases: Databases<Database>) {
  const clock = turnableClock()
  const { reader: db, dialect } = databases
  const { transact } = await openWriter(databases, { '20261212_inboxes_channels': inboxesChannels }, clock)
  const [one, other] = [1, 2].map(() => createChannelState({ db, dialect, clock, key, transact }))
  return { clock, one: one!, other: other!, db }
}

eachDatabase((_name, open) => {
  describe('what channels remember', () => {
    test('is there for every process until its time is over, and nowhere in the clear', async () => {
      const { one, other, clock, db } = await openTwo(await open<Database>())
      await one.set('token:wx1', 'a very secret token', 60_000)
      assert.equal(await other.get('token:wx1'), 'a very secret token')
      assert.equal(await other.get('token:wx2'), undefined)
      assert.ok(!JSON.stringify(await db.selectFrom('channel_state').selectAll().execute()).match(/secret|wx1/))
      await other.set('token:wx1', 'another', 60_000)
      assert.equal(await one.get('token:wx1'), 'another')
      clock.turn(60_000)
      assert.equal(await one.get('token:wx1'), undefined)
    })

    test('is changed by one at a time', async () => {
      const { one, other } = await openTwo(await open<Database>())
      let inside = 0
      const work = async () => {
        assert.equal(++inside, 1)
        await new Promise((resolve) => setTimeout(resolve, 30))
        inside--
      }
      await Promise.all([one, other, one, other].map((state) => state.lock('renew', 20_000, work)))
      await assert.rejects(one.lock('renew', 20_000, () => Promise.reject(new Error('mine'))), /mine/)
      await other.lock('renew', 0, work)
    })

    test('is not waited for longer than asked, and a dead holder is forgotten', async () => {
      const { one, other, clock } = await openTwo(await open<Database>())
      let free = () => {}
      const held = one.lock('renew', 0, () => new Promise<void>((resolve) => (free = resolve)))
      await new Promise((resolve) => setTimeout(resolve, 50))
      await assert.rejects(other.lock('renew', 0, async () => {}), LockBusy)
      clock.turn(10_001)
      assert.equal(await other.lock('renew', 0, async () => 'mine'), 'mine')
      free()
      await held
    })

    test('left locked by a process that was killed is free once a process that is alone says so', async () => {
      const { one, other } = await openTwo(await open<Database>())
      let free = () => {}
      const held = one.lock('renew', 0, () => new Promise<void>((resolve) => (free = resolve)))
      await new Promise((resolve) => setTimeout(resolve, 50))
      await other.freeLocks()
      assert.equal(await other.lock('renew', 0, async () => 'mine'), 'mine')
      free()
      await held
    })
  })
})
