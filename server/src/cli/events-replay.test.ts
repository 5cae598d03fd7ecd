import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openDatabases } from '../base/db/open.ts'
import { join } from 'node:path'
import { newId } from '../base/ids.ts'
import type { Database } from '../database.ts'
import { openCommandLine } from '../../testkit/command-line.ts'
import { eachDatabase } from '../../testkit/databases.ts'
import { goodPassword } from '../../testkit/office.ts'

eachDatabase((_name, _open, makePlace) => {
  describe('events that were parked', () => {
    test('are handled once their cause is mended; what fails again stays', async () => {
      const { url } = await makePlace()
      const run = openCommandLine(url === undefined ? {} : { databaseUrl: url })
      await run('migrate')
      await run('user add --login boss --name Boss --role administrator', [goodPassword, goodPassword])
      assert.equal((await run('events replay')).said, 'No events are parked.')
      const databases = await openDatabases<Database>(url === undefined ? { file: join(run.dataDir, 'yanshu.db') } : { url })
      after(() => databases.close())
      const good = { contact: newId(), name: '王女士', blocked: false, known: true }
      await databases.writer.kysely.insertInto('contacts').values({ id: good.contact, brand: newId(), name: good.name, known: 1, blocked: 0, vip: 0, created_at: 1, seen_at: 1 }).execute()
      const events = [{ no: 1, name: 'contact.changed', payload: JSON.stringify(good) }, { no: 2, name: 'contact.changed', payload: 'null' }]
      await databases.writer.kysely.insertInto('events').values(events.map((each) => ({ ...each, lane: 'old', at: 1, key_text: 'k' }))).execute()
      await databases.writer.kysely.insertInto('parked_events').values(events.map(({ no }) => ({ subscriber: 'conversations', lane: 'old', no, attempts: 6, error: 'Error: x', parked_at: 1 }))).execute()

      assert.match((await run('doctor')).said, /events replay/)
      assert.equal((await run('events replay --event nonsense')).code, 2)
      assert.equal((await run('events replay --event old:9')).code, 1)
      const { code, said } = await run('events replay')
      assert.equal(code, 1)
      assert.match(said, /✓ old:1 conversations\n✗ old:2 conversations: TypeError[^\n]*\n1 handled, 1 still parked\./)
      assert.deepEqual((await databases.reader.selectFrom('parked_events').select('no').execute()).map((row) => Number(row.no)), [2])
      assert.equal((await databases.reader.selectFrom('audit').select('object_id').where('event_type', '=', 'event.replay').execute()).length, 1)
    })
  })
})
