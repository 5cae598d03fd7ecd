import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigError } from '../base/errors.ts'
import { loadKeys } from '../base/keys.ts'
import type { Database } from '../database.ts'
import { eachDatabase } from '../../testkit/databases.ts'
import { openWriter } from '../../testkit/writer.ts'
import { inside } from './actor.ts'
import { acceptKeys, insistOnItsKeys } from './installation.ts'

const folders = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `yanshu-keys-${name}-`)))
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

eachDatabase((_name, open) => {
  test('the keys of the first start are those of the database; with others a server does not start until they are accepted', async () => {
    const databases = await open<Database>()
    const [own, others] = await Promise.all(folders.map((folder) => loadKeys(folder)))
    const { transact, stop } = await openWriter(databases)
    await insistOnItsKeys(databases, own!, folders[0]!)
    await insistOnItsKeys(databases, own!, folders[0]!)
    const refusal = (error: unknown) => error instanceof ConfigError && error.message.includes(folders[1]!)
    await assert.rejects(insistOnItsKeys(databases, others!, folders[1]!), refusal)

    const actor = inside('system', 'test', 'request')
    assert.equal(await transact(actor, 'keys.accept', (tx) => acceptKeys(tx, others!)), true)
    assert.equal(await transact(actor, 'keys.accept', (tx) => acceptKeys(tx, others!)), false)
    await stop()
    await insistOnItsKeys(databases, others!, folders[1]!)
    await assert.rejects(insistOnItsKeys(databases, own!, folders[0]!), ConfigError)
    const recorded = await databases.reader.selectFrom('audit').select('event_type').execute()
    assert.deepEqual(recorded, [{ event_type: 'keys.accept' }])
  })
})
