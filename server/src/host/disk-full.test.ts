import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDatabases } from '../base/db/open.ts'
import type { Database } from '../database.ts'
import { openWriter } from '../../testkit/writer.ts'
import { inside } from './actor.ts'
import type { Tx } from './module.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-full-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const actor = inside('system', 'test', 'request')

async function add(tx: Tx, name: string): Promise<void> {
  await tx.run('insert into module_switches (name, is_on, changed_at) values (?, 1, 0)', [name])
  tx.about('module', name.slice(0, 8), ['is_on'])
  tx.announce('settings.changed', { section: 'x'.repeat(2000) })
}

test('a full disk refuses work as unavailable, keeps all that was acknowledged, and lets go on once there is room', async () => {
  const databases = await openDatabases<Database>({ file: join(folder, 'full.db') })
  const { transact, events, stop } = await openWriter(databases)
  const { connection } = databases.writer
  const { rows } = await connection.query<{ page_count: number }>('pragma page_count', [])
  // The file may grow no further, which SQLite tells as it does a full disk.
  await connection.query(`pragma max_page_count = ${rows[0]!.page_count + 8}`, [])

  const names = Array.from({ length: 40 }, (_, n) => `${n}`.padStart(4, '0').padEnd(900, '.'))
  const outcomes: PromiseSettledResult<void>[] = []
  for (const name of names) outcomes.push((await Promise.allSettled([transact(actor, 'note.add', (tx) => add(tx, name))]))[0])
  const acknowledged = names.filter((_, n) => outcomes[n]!.status === 'fulfilled')
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : []))
  assert.ok(acknowledged.length > 0 && refusals.length > 0)
  assert.ok(refusals.every((code) => code === 'unavailable' || code === 'audit_unavailable'), refusals.join())

  await connection.query('pragma max_page_count = 1000000', [])
  await transact(actor, 'note.add', (tx) => add(tx, 'room'))
  await stop()
  const stored = (await databases.reader.selectFrom('module_switches').select('name').orderBy('name').execute()).map((row) => row.name)
  assert.deepEqual(stored, [...acknowledged, 'room'])
  assert.deepEqual(events.map((event) => event.no), stored.map((_, n) => n + 1))
  await databases.close()
})
