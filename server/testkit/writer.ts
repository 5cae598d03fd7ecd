import { randomBytes } from 'node:crypto'
import type { Clock } from '../src/base/clock.ts'
import { systemClock } from '../src/base/clock.ts'
import type { Databases } from '../src/base/db/open.ts'
import { createLog } from '../src/base/log.ts'
import type { Migration } from '../src/base/db/migrate.ts'
import type { Database } from '../src/database.ts'
import { createRecorder } from '../src/host/audit/record.ts'
import type { Event } from '../src/host/events/list.ts'
import { claimLane, forgetProcess, nameProcess } from '../src/host/lane.ts'
import { hostMigrations } from '../src/host/migrations.ts'
import type { Transact } from '../src/host/module.ts'
import { createWriter, type Writer } from '../src/host/transact.ts'
import { migrateQuickly } from './schema-template.ts'

/** A lane of its own over a database, with the events that it committed. */
export interface OpenWriter {
  transact: Transact
  writer: Writer
  events: Event[]
  process: string
  key: { id: string; secret: Buffer }
  stop(): Promise<void>
}

/** Migrates the host's tables and `migrations`, takes a lane and writes in it: for tests of services without the whole app. */
export async function openWriter(databases: Databases<Database>, migrations: Record<string, Migration> = {}, clock: Clock = systemClock): Promise<OpenWriter> {
  await migrateQuickly(databases, { ...hostMigrations, ...migrations })
  const process = nameProcess()
  const events: Event[] = []
  const key = { id: 'test', secret: randomBytes(32) }
  const writer = createWriter({
    databases, process, clock, log: createLog('silent'), recorder: createRecorder(key, 'test'), committed: (more) => void events.push(...more),
  })
  writer.begin(await claimLane(databases, process, clock))
  return {
    transact: writer.transact, writer, events, process, key,
    async stop() {
      await writer.stop()
      forgetProcess(process)
    },
  }
}
