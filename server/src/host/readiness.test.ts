import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openDatabases } from '../base/db/open.ts'
import type { Database } from '../database.ts'
import { turnableClock } from '../../testkit/clock.ts'
import { layCable } from '../../testkit/cable.ts'
import { eachDatabase, mariadbPlaces } from '../../testkit/databases.ts'
import { openWriter } from '../../testkit/writer.ts'
import { createReadiness } from './readiness.ts'

eachDatabase((_name, open) => {
  test('ready while the database answers; not when the process takes no writes any more', async () => {
    const databases = await open<Database>()
    const clock = turnableClock()
    const { transact, stop } = await openWriter(databases)
    const isReady = createReadiness(transact, databases.reader, clock)
    assert.deepEqual(await Promise.all([isReady(), isReady()]), [{ ready: true }, { ready: true }])
    await stop()
    assert.deepEqual(await isReady(), { ready: true }, 'the answer of a moment ago')
    clock.turn(1000)
    assert.deepEqual(await isReady(), { ready: false, reason: 'the database does not answer' })
    assert.equal((await databases.reader.selectFrom('audit').select('id').execute()).length, 0)
  })
})

const server = process.env['YANSHU_TEST_MARIADB_URL']
describe('with a MariaDB that goes away', { skip: server ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, () => {
  const { makePlace, dropAll } = mariadbPlaces(server ?? 'mysql://none')
  after(dropAll)

  test('not ready until it is back', async () => {
    const url = new URL((await makePlace()).url!)
    const cable = await layCable(Number(url.port || 3306), url.hostname)
    url.host = `127.0.0.1:${cable.port}`
    const databases = await openDatabases<Database>({ url: url.href, allowWeakDurability: true })
    const { transact, stop } = await openWriter(databases)
    const clock = turnableClock()
    const isReady = createReadiness(transact, databases.reader, clock)
    assert.equal((await isReady()).ready, true)
    await cable.cut()
    clock.turn(1000)
    assert.equal((await isReady()).ready, false)
    await cable.mend()
    clock.turn(1000)
    assert.equal((await isReady()).ready, true)
    await stop()
    await databases.close()
    await cable.cut()
  })
})
