import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ScheduleInput } from '@yanshu/contract/hours.ts'
import { newId } from '../../base/ids.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { hoursFirst } from './migrations/20261129_hours_first.ts'
import { createHours } from './service.ts'

const admin = inside('system', 'test', 'test')
const closed: ScheduleInput = { name: '夜班', timeZone: 'Asia/Shanghai', week: [[], [], [], [], [], [], []], exceptions: [], inboxes: [], groups: [] }
const open9to18: ScheduleInput = { ...closed, name: '白班', week: Array.from({ length: 7 }, () => [{ from: 540, to: 1080 }]) as unknown as ScheduleInput['week'] }

/** It is Monday, 4 January 2027, 09:00 in Shanghai. */
async function openHours(databases: Databases<Database>) {
  const clock = turnableClock()
  const writer = await openWriter(databases, { '20261129_hours_first': hoursFirst }, clock)
  const hours = createHours({ db: databases.reader, dialect: databases.dialect, clock })
  const after = async <T>(work: Promise<T>): Promise<T> => {
    const made = await work
    hours.forget()
    await hours.load()
    return made
  }
  return {
    clock, hours, ...writer,
    make: (input: ScheduleInput) => after(writer.transact(admin, 'hours.make', (tx) => hours.make(tx, input))),
    edit: (id: string, input: ScheduleInput) => after(writer.transact(admin, 'hours.edit', (tx) => hours.edit(tx, id, input))),
    remove: (id: string) => after(writer.transact(admin, 'hours.remove', (tx) => hours.remove(tx, id))),
  }
}

eachDatabase((_name, open) => {
  describe('business hours', () => {
    test('a group\'s own go before those of the inbox; who keeps none is always open', async () => {
      const desk = await openHours(await open<Database>())
      const [group, inbox] = [newId(), newId()]
      assert.equal(desk.hours.known.isOpen({ group, inbox }, desk.clock.now()), true)
      await desk.make({ ...closed, inboxes: [inbox] })
      assert.deepEqual(desk.hours.known.opening({ group, inbox }, desk.clock.now()), { open: false })
      await desk.make({ ...open9to18, groups: [group] })
      assert.equal(desk.hours.known.isOpen({ group, inbox }, desk.clock.now()), true)
      assert.equal(await desk.hours.opensAt({ group, inbox }), undefined)
      desk.clock.turn(9 * 3_600_000)
      assert.equal(await desk.hours.opensAt({ group, inbox }), Date.UTC(2027, 0, 5, 1))
      assert.deepEqual([desk.hours.known.closedInboxes(desk.clock.now()), desk.hours.known.groupHasOwn(group)], [[inbox], true])
      await desk.stop()
    })

    test('one keeps one set: the last one asked for', async () => {
      const desk = await openHours(await open<Database>())
      const inbox = newId()
      const first = await desk.make({ ...closed, inboxes: [inbox] })
      const second = await desk.make({ ...open9to18, inboxes: [inbox] })
      assert.deepEqual((await desk.hours.list()).map((each) => [each.id, each.inboxes, each.open]), [[first.id, [], false], [second.id, [inbox], true]])
      await desk.remove(second.id)
      assert.equal(desk.hours.known.isOpen({ inbox }, desk.clock.now()), true)
      await desk.stop()
    })

    test('have names of their own, a time zone that exists, and each date once', async () => {
      const desk = await openHours(await open<Database>())
      const { id } = await desk.make(closed)
      await assert.rejects(desk.make(closed), { code: 'name_taken' })
      await assert.rejects(desk.make({ ...closed, name: 'x', timeZone: 'Asia/Atlantis' }), { code: 'malformed' })
      await assert.rejects(desk.edit(newId(), closed), { code: 'absent' })
      await desk.edit(id, { ...closed, exceptions: [{ date: '2027-02-02', slots: [] }, { date: '2027-01-01', slots: [] }, { date: '2027-02-02', slots: [], workday: 1 }] })
      assert.deepEqual((await desk.hours.list())[0]?.exceptions, [{ date: '2027-01-01', slots: [] }, { date: '2027-02-02', slots: [], workday: 1 }])
      assert.ok(desk.events.every((event) => event.name === 'hours.changed'))
      await desk.stop()
    })

    test('are checked before they are kept', async () => {
      const desk = await openHours(await open<Database>())
      assert.deepEqual(desk.hours.check(open9to18, '2027-01-04', 600), { at: Date.UTC(2027, 0, 4, 2), open: true })
      assert.deepEqual(desk.hours.check(open9to18, '2027-01-04', 1080), { at: Date.UTC(2027, 0, 4, 10), open: false, opensAt: Date.UTC(2027, 0, 5, 1) })
      await desk.stop()
    })
  })
})
