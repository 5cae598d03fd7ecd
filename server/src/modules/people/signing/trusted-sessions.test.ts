import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openDatabases } from '../../../base/db/open.ts'
import type { Database } from '../../../database.ts'
import { layCable } from '../../../../testkit/cable.ts'
import { mariadbPlaces } from '../../../../testkit/databases.ts'
import { openOffice, type Office } from '../../../../testkit/office.ts'

const minute = 60_000
const server = process.env['YANSHU_TEST_MARIADB_URL']

describe('sessions while the database is gone', { skip: server ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, () => {
  const { makePlace, dropAll } = mariadbPlaces(server ?? 'mysql://none')
  const closing: (() => Promise<void>)[] = []
  after(async () => {
    for (const close of closing) await close()
    await dropAll()
  })

  async function openCuttable(): Promise<Office & { cut(): Promise<void>; mend(): Promise<void> }> {
    const place = await makePlace()
    const url = new URL(place.url!)
    const cable = await layCable(Number(url.port || 3306), url.hostname)
    url.host = `127.0.0.1:${cable.port}`
    const databases = await openDatabases<Database>({ ...place, url: url.href })
    const office = await openOffice(databases)
    closing.push(async () => {
      await databases.close()
      await cable.cut().catch(() => undefined)
    })
    return { ...office, cut: cable.cut, mend: cable.mend }
  }

  test('are good for five minutes after they were last found so, and nobody else is let in', async () => {
    const office = await openCuttable()
    await office.add('lin')
    await office.add('chen')
    const [lin, chen] = [await office.signIn('lin'), await office.signIn('chen')]
    assert.equal((await office.ask(lin.token))?.name, 'lin')
    await office.cut()
    office.clock.turn(4 * minute)
    const actor = await office.ask(lin.token)
    assert.equal(actor?.name, 'lin')
    assert.ok(actor.permissions.size > 0)
    await assert.rejects(office.ask(chen.token), { code: 'unavailable' }, 'this process has not seen it before')
    await assert.rejects(office.signIn('chen'), { code: 'unavailable' })
    office.clock.turn(2 * minute)
    await assert.rejects(office.ask(lin.token), { code: 'unavailable' })
    await office.mend()
    assert.equal((await office.ask(lin.token))?.name, 'lin')
    assert.equal((await office.ask(chen.token))?.name, 'chen')
    await office.cut()
  })

  test('that were ended are not among them', async () => {
    const office = await openCuttable()
    await office.add('lin')
    const { token, session, person } = await office.signIn('lin')
    const actor = await office.ask(token)
    assert.ok(actor)
    await office.transact(actor, 'session.end', (tx) => office.people.endSession(tx, person.id, session))
    office.tell()
    await office.cut()
    await assert.rejects(office.ask(token), { code: 'unavailable' })
  })
})
