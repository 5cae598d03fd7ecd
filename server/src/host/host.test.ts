import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../base/config.ts'
import { systemClock } from '../base/clock.ts'
import { migrate } from '../base/db/migrate.ts'
import type { Databases } from '../base/db/open.ts'
import { loadKeys } from '../base/keys.ts'
import { createLog } from '../base/log.ts'
import { createMetrics } from '../base/metrics.ts'
import type { Database } from '../database.ts'
import { createMemoryPubSub } from '../ports/pubsub/memory.ts'
import { eachDatabase } from '../../testkit/databases.ts'
import { inside } from './actor.ts'
import { createHost } from './host.ts'
import { hostMigrations } from './migrations.ts'
import type { Module } from './module.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-host-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const actor = inside('system', 'test', 'request')

async function openHost(databases: Databases<Database>, modules: readonly Module[], databaseUrl?: string) {
  await migrate(databases, hostMigrations)
  const host = createHost({
    config: readConfig({ DATA_DIR: folder, DATABASE_URL: databaseUrl }), databases, keys: await loadKeys(folder), clock: systemClock, log: createLog('silent'), metrics: createMetrics(),
    pubsub: createMemoryPubSub(() => {}), identifySocket: async () => undefined,
  })
  for (const module of modules) host.use(module)
  await host.begin()
  return host
}

/** A module that tells whether it is started and what it heard. */
function listening(name: string) {
  const heard: string[] = []
  const module: Module = {
    name,
    on: { 'settings.changed': async ({ payload }) => void heard.push(payload.section) },
    async start(alone) {
      state.started = true
      state.alone = alone
      return () => void (state.started = false)
    },
  }
  const state = { module, heard, started: false, alone: undefined as boolean | undefined }
  return state
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    assert.ok(tries < 1000, 'it did not come about')
    await sleep(5)
  }
}

eachDatabase((_name, open) => {
  test('a module that is switched off stops and hears nothing; on again, it starts at the head', async () => {
    const state = listening('listening')
    const databases = await open<Database>()
    const host = await openHost(databases, [state.module])
    await host.start()
    const tell = (section: string) => host.transact(actor, 'settings.edit', async (tx) => tx.announce('settings.changed', { section }))
    assert.equal(state.started, true)
    await tell('first')
    await until(() => state.heard.length === 1)
    await host.switches.set(actor, 'listening', false)
    await until(() => !state.started)
    await tell('second')
    await host.switches.set(actor, 'listening', true)
    await until(() => state.started)
    // Its subscription follows its start, so an event or two may come before that.
    for (let tries = 0; state.heard.length === 1 && tries < 1000; tries++) await tell('third')
    await host.stop()
    assert.deepEqual([...new Set(state.heard)], ['first', 'third'])
    const switched = await databases.reader.selectFrom('audit').select('event_type').where('object_type', '=', 'module').orderBy('seq').execute()
    assert.deepEqual(switched.map((each) => each.event_type), ['module.switch_off', 'module.switch_on'])
    assert.equal(state.started, false)
  })

  test('a host that only writes, as a command does, starts nothing when a module is switched', async () => {
    const state = listening('listening')
    const host = await openHost(await open<Database>(), [state.module])
    await host.switches.set(actor, 'listening', false)
    await host.switches.set(actor, 'listening', true)
    await host.stop()
    assert.equal(state.started, false)
  })

  test('a module is told at its start whether others may be at work on the database', async () => {
    const databases = await open<Database>()
    for (const [url, alone] of [[undefined, true], ['mysql://root@127.0.0.1/yanshu', false]] as const) {
      const state = listening('listening')
      const host = await openHost(databases, [state.module], url)
      await host.start()
      await host.stop()
      assert.equal(state.alone, alone)
    }
  })

  test('a module that cannot stop well keeps neither the others running nor the lane', async () => {
    const state = listening('listening')
    const databases = await open<Database>()
    const host = await openHost(databases, [state.module, { name: 'stubborn', start: async () => async () => Promise.reject(new Error('stuck')) }])
    await host.start()
    await host.stop()
    assert.equal(state.started, false)
    assert.deepEqual(await databases.reader.selectFrom('lanes').select('process').execute(), [{ process: '' }])
  })
})
