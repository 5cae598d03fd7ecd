import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as z from 'zod'
import type { Database } from '../../database.ts'
import type { Databases } from '../../base/db/open.ts'
import { inside } from '../../host/actor.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { settingsFirst } from './migrations/20261122_settings_first.ts'
import { fill } from './fill.ts'
import { installationSettings } from './public-address.ts'
import { createSettings } from './service.ts'

const tea = z.strictObject({ minutes: z.int().min(1).max(9).default(3), sort: z.enum(['green', 'black']).default('green') })
const admin = inside('system', 'test', 'test')

async function openSettings(databases: Databases<Database>) {
  const clock = turnableClock()
  const writer = await openWriter(databases, { '20261122_settings_first': settingsFirst }, clock)
  const settings = createSettings({ db: databases.reader, dialect: databases.dialect, clock, schemas: () => new Map([['tea', tea]]) })
  const put = (values: Record<string, unknown>, revision: number, name = 'tea') => writer.transact(admin, 'settings.edit', (tx) => settings.put(tx, name, values, revision))
  return { ...writer, clock, settings, put, section: settings.section('tea', tea) }
}

eachDatabase((_name, open) => {
  describe('settings', () => {
    test('have their defaults until somebody chooses, and keep what was chosen', async () => {
      const { settings, section, put, events } = await openSettings(await open<Database>())
      assert.deepEqual(await section.get(), { minutes: 3, sort: 'green' })
      const [before] = await settings.list()
      assert.deepEqual([before?.values, before?.revision], [{ minutes: 3, sort: 'green' }, 0])
      assert.match(JSON.stringify(before?.schema), /"minutes":{[^}]*"maximum":9/)
      assert.equal((await put({ minutes: 5 }, 0)).revision, 1)
      assert.deepEqual(events.map((event) => [event.name, event.payload]), [['settings.changed', { section: 'tea' }]])
      settings.forget('tea')
      assert.deepEqual(await section.get(), { minutes: 5, sort: 'green' })
    })

    test('show a change of another process within five seconds', async () => {
      const { clock, section, put } = await openSettings(await open<Database>())
      await section.get()
      await put({ minutes: 7 }, 0)
      clock.turn(5_000)
      assert.equal((await section.get()).minutes, 7)
    })

    test('are not overwritten unseen: of two changes of one revision one is refused', async () => {
      const { put } = await openSettings(await open<Database>())
      const first = await Promise.allSettled([put({ minutes: 1 }, 0), put({ minutes: 2 }, 0)])
      assert.deepEqual(first.map((each) => each.status), ['fulfilled', 'rejected'])
      await assert.rejects(put({ minutes: 3 }, 0), { code: 'conflict' })
      await put({ minutes: 3 }, 1)
    })

    test('refuse values and sections that there are not, saying where', async () => {
      const { put } = await openSettings(await open<Database>())
      await assert.rejects(put({ minutes: 10 }, 0), { code: 'malformed', details: { issues: [{ path: 'values.minutes', code: 'too_big' }] } })
      await assert.rejects(put({ milk: true }, 0), { code: 'malformed' })
      await assert.rejects(put({}, 0, 'coffee'), { code: 'absent' })
    })

    test('leave an audit row that names the changed keys and no value', async () => {
      const databases = await open<Database>()
      const { put } = await openSettings(databases)
      await put({ minutes: 8, sort: 'green' }, 0)
      const [row] = await databases.reader.selectFrom('audit').selectAll().execute()
      assert.deepEqual([row?.object_id, row?.changed_fields], ['tea', '["minutes"]'])
    })
  })
})

test('a stored value that is no longer allowed falls back to its default, the others stay', () => {
  assert.deepEqual(fill(tea, { minutes: 99, sort: 'black', gone: 1 }), { minutes: 3, sort: 'black' })
})

test('an address on the internet is an origin, kept without a slash at its end', () => {
  const read = (publicUrl: string) => installationSettings.safeParse({ publicUrl })
  assert.deepEqual(['', ' https://kefu.example.com/ ', 'http://10.0.0.8:8080'].map((each) => read(each).data?.publicUrl), ['', 'https://kefu.example.com', 'http://10.0.0.8:8080'])
  for (const wrong of ['kefu.example.com', 'https://', 'https://kefu.example.com/desk', 'https://me@kefu.example.com', 'ftp://kefu.example.com', 'javascript:alert(1)']) assert.equal(read(wrong).success, false, wrong)
})
