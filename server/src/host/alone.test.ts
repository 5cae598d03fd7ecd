import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemClock } from '../base/clock.ts'
import { createLog } from '../base/log.ts'
import type { Database } from '../database.ts'
import { eachDatabase } from '../../testkit/databases.ts'
import { openWriter } from '../../testkit/writer.ts'
import { insistOnBeingAlone } from './alone.ts'

const log = createLog('silent')

eachDatabase((_name, open) => {
  describe('a server that starts', () => {
    test('is refused while another one writes, and says which', async () => {
      const databases = await open<Database>()
      const first = await openWriter(databases)
      await assert.rejects(insistOnBeingAlone(databases.reader, systemClock, log, 0), (error: Error) => error.message.includes(first.process))
      await first.stop()
    })

    test('goes on once the other has gone', async () => {
      const databases = await open<Database>()
      const first = await openWriter(databases)
      const waiting = insistOnBeingAlone(databases.reader, systemClock, log, 10_000)
      await first.stop()
      await waiting
    })
  })
})
