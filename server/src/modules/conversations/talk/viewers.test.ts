import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMemoryKv } from '../../../ports/kv/memory.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { createViewers, goneMs } from './viewers.ts'

function openTwo() {
  const clock = turnableClock()
  const kv = createMemoryKv({ clock: { now: clock.monotonic } })
  return { clock, kv, here: createViewers(kv, clock), there: createViewers(kv, clock) }
}

test('two processes know of each other\'s viewers, and what is news', async () => {
  const { here, there } = openTwo()
  assert.deepEqual(await here.look('c', '甲'), { agents: ['甲'], isNews: true })
  assert.deepEqual(await there.look('c', '乙'), { agents: ['乙', '甲'].toSorted(), isNews: true })
  assert.deepEqual(await here.look('c', '甲'), { agents: ['乙', '甲'].toSorted(), isNews: false })
  assert.deepEqual(await here.look('d', '甲'), { agents: ['甲'], isNews: true })
  assert.deepEqual(await there.lookAway('c', '乙'), { agents: ['甲'], isNews: true })
  assert.deepEqual(await there.lookAway('c', '乙'), { agents: ['甲'], isNews: false })
})

test('who has not said so again is gone, which the next one who looks learns', async () => {
  const { here, there, clock } = openTwo()
  await there.look('c', '乙')
  clock.turn(goneMs / 2)
  await here.look('c', '甲')
  clock.turn(goneMs / 2)
  assert.deepEqual(await here.look('c', '甲'), { agents: ['甲'], isNews: true })
})

test('without what lies between the processes each knows of the one who looks', async () => {
  const { clock } = openTwo()
  const broken = async (): Promise<never> => { throw new Error('gone') }
  const viewers = createViewers({ get: broken, set: broken, delete: broken }, clock)
  assert.deepEqual(await viewers.look('c', '甲'), { agents: ['甲'], isNews: true })
  assert.deepEqual((await viewers.lookAway('c', '甲')).agents, [])
})
