import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDatabases, type Databases } from '../base/db/open.ts'
import { migrate } from '../base/db/migrate.ts'
import type { Database } from '../database.ts'
import { turnableClock } from '../../testkit/clock.ts'
import { eachDatabase } from '../../testkit/databases.ts'
import { waitOf } from './jobs/leases.ts'
import { claimLane, isFree, leaseMs, nameProcess } from './lane.ts'
import { hostMigrations } from './migrations.ts'
import { place } from './place.ts'

const now = Date.UTC(2027, 0, 4)

test('a lane is free when it was released, when its lease is over, and when its process is gone from this place', () => {
  const held = { process: 'elsewhere:1:x', lease_until: now + leaseMs }
  assert.equal(isFree(held, now), false)
  assert.equal(isFree({ ...held, process: '' }, now), true)
  assert.equal(isFree({ ...held, lease_until: now - 1 }, now), true)
  assert.equal(isFree({ ...held, process: `${place}:${process.pid}:gone` }, now), true)
  assert.equal(isFree({ ...held, process: nameProcess() }, now), false)
})

test('a process of another container is not taken for gone, though its number is nobody\'s here', () => {
  const [host] = place.split(':')
  const nobodys = 4_194_305
  assert.equal(isFree({ process: `${place}:${nobodys}:x`, lease_until: now + leaseMs }, now), true)
  assert.equal(isFree({ process: `${host}:0123456789ab:${nobodys}:x`, lease_until: now + leaseMs }, now), false)
})

test('a lease from before a clock was set back ends; one from a machine whose clock is a little ahead does not', () => {
  const row = { process: 'elsewhere:1:x', lease_until: now + leaseMs }
  assert.equal(isFree(row, now - 30_000), false)
  assert.equal(isFree(row, now - 3_600_000), true)
})

test('a job that another machine has, whose clock is a little ahead, is neither due nor free', () => {
  const everyMs = 60_000
  const row = { name: 'a.b', owner: 'elsewhere:1:x', lease_until: now + 60_000, due_at: now + everyMs, ran_at: now }
  assert.ok(waitOf(row, now - 500, everyMs) > 0)
  assert.ok(waitOf({ ...row, owner: '', lease_until: 0 }, now - 500, everyMs) > 0)
  assert.equal(waitOf({ ...row, owner: '', lease_until: 0 }, now - 3_600_000, everyMs), 0)
})

eachDatabase((_name, _open, makePlace) => {
  const opened: Databases<Database>[] = []
  after(() => Promise.all(opened.map((databases) => databases.close())))

  test('processes that start at once each get a lane of their own', async () => {
    const place = await makePlace()
    for (let n = 0; n < 4; n++) opened.push(await openDatabases<Database>(place))
    await migrate(opened[0]!, hostMigrations)
    const lanes = await Promise.all(opened.map((databases, n) => claimLane(databases, `elsewhere:${n}:x`, turnableClock())))
    assert.deepEqual(lanes.map((lane) => lane.id).sort(), ['lane-1', 'lane-2', 'lane-3', 'lane-4'])
  })
})
