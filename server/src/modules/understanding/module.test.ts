import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { eachDatabase } from '../../../testkit/databases.ts'
import { createLog } from '../../base/log.ts'
import type { Database } from '../../database.ts'
import type { Transact } from '../../host/module.ts'
import { createModelQueries } from './models/queries.ts'
import { understandingModule } from './module.ts'
import { openUnderstanding } from './testkit/open-understanding.ts'

eachDatabase((_name, open) => {
  test('a model of which this process was not told is taken within a minute', async () => {
    const databases = await open<Database>()
    const { understanding, transact, clock, act } = await openUnderstanding(databases)
    const module = understandingModule({ understanding, transact, clock, log: createLog('silent'), settings: { section: () => undefined } as never, conversations: undefined as never })
    const stop = await module.start?.()
    const queries = createModelQueries(databases.reader, databases.dialect)
    const [shipped] = await queries.all()
    await act((tx) => queries.add(tx, { ...shipped!, id: 'other', state: 'ready' }))
    await act((tx) => understanding.models.use(tx, 'other', undefined))
    assert.equal(understanding.liveModel.used(), 'shipped')
    clock.turn(60_000)
    await stop?.()
    assert.equal(understanding.liveModel.used(), 'other')
  })

  test('counts are stored until the module stops, the last ones then, and never after', async () => {
    const { understanding, transact, clock } = await openUnderstanding(await open<Database>())
    const saved: Promise<unknown>[] = []
    let hold: Promise<void> = Promise.resolve()
    const held: Transact = async (actor, action, work) => {
      if (action !== 'understanding.count') return transact(actor, action, work)
      const done = hold.then(() => transact(actor, action, work))
      saved.push(done)
      return done
    }
    const module = understandingModule({
      understanding, transact: held, clock, log: createLog('silent'),
      // Neither jobs nor routes run here.
      settings: { section: () => undefined } as never, conversations: undefined as never,
    })
    const stop = await module.start?.()
    const slow = Promise.withResolvers<void>()
    hold = slow.promise
    understanding.counting.acted('answer')
    clock.turn(10_000)
    understanding.counting.acted('offer')
    const stopping = stop?.()
    slow.resolve()
    await stopping
    const before = saved.length
    await Promise.all(saved)
    await setImmediate()
    understanding.counting.acted('answer')
    clock.turn(60_000)
    await setImmediate()
    assert.equal(saved.length, before)
    assert.deepEqual((await understanding.metrics(1)).days.map(({ messages }) => messages), [2])
  })
})
