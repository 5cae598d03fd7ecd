import assert from 'node:assert/strict'
import { it } from 'node:test'
import { describeKv } from './conforms.ts'
import { createMemoryKv } from './memory.ts'

describeKv('memory', async () => {
  const { clock, pass } = turnableClock()
  return { kv: createMemoryKv({ clock }), pass: async (ms) => pass(ms) }
})

it('holds no more than its bound and forgets what was written longest ago', async () => {
  const { clock } = turnableClock()
  const kv = createMemoryKv({ clock, maxEntries: 3 })
  for (const key of ['a', 'b', 'c']) await kv.set(key, key)
  await kv.set('a', 'again')
  await kv.set('d', 'd')
  assert.deepEqual(await Promise.all(['a', 'b', 'c', 'd'].map((key) => kv.get(key))), ['again', undefined, 'c', 'd'])
})

it('drops expired values while others are written, so that live ones keep their room', async () => {
  const { clock, pass } = turnableClock()
  const kv = createMemoryKv({ clock, maxEntries: 10 })
  await kv.set('stays', 'x')
  for (let index = 0; index < 8; index += 1) await kv.set(`short${index}`, 'x', { ttlMs: 10 })
  pass(10)
  for (let index = 0; index < 8; index += 1) await kv.set(`new${index}`, 'x')
  assert.equal(await kv.get('stays'), 'x')
})

function turnableClock(): { clock: { now(): number }; pass: (ms: number) => void } {
  let now = 1_000_000
  return {
    clock: { now: () => now },
    pass: (ms) => {
      now += ms
    },
  }
}
