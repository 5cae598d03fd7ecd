import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMemoryKv } from '../../../ports/kv/memory.ts'
import type { Kv } from '../../../ports/kv/port.ts'
import type { SearchHit, SearchQuery } from '../../../ports/search/port.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { createHotHits } from './hot-hits.ts'

const clock = turnableClock()
const monotonic = { now: () => clock.monotonic() }

/** An index of one document, whose score is how often it was changed, as one process sees it. */
function openProcess(index: { score: number }, kv?: Kv) {
  const asked: SearchQuery[] = []
  const search = { query: async (question: SearchQuery): Promise<SearchHit[]> => (asked.push(question), [{ id: 'a', score: index.score }]) }
  const hot = createHotHits({ search, kv, clock })
  return { ...hot, asked, ask: async (text: string, more: Partial<SearchQuery> = {}) => (await hot.query({ collection: 'knowledge', text, limit: 5, ...more }))[0]?.score }
}

test('what was asked is kept for all processes, by brand and number, whatever the letters and spaces', async () => {
  const kv = createMemoryKv({ clock: monotonic })
  const index = { score: 1 }
  const [one, other] = [openProcess(index, kv), openProcess(index, kv)]
  assert.deepEqual([await one.ask('iPhone  15'), await other.ask(' iphone 15 ')], [1, 1])
  assert.deepEqual([one.asked.length, other.asked.length], [1, 0])
  await one.ask('iphone 15', { brand: 'b' })
  await one.ask('iphone 15', { limit: 6 })
  await other.ask('iphone 16')
  assert.deepEqual([one.asked.length, other.asked.length], [3, 1])
})

test('after a change every process sees the index as it is, before and after it was refreshed', async () => {
  const kv = createMemoryKv({ clock: monotonic })
  const index = { score: 1 }
  const [one, other] = [openProcess(index, kv), openProcess(index, kv)]
  await one.ask('运费')
  one.pause()
  await one.renew()
  // The other process has not heard of it yet, and keeps what the old index says.
  assert.equal(await other.ask('运费'), 1)
  index.score = 2
  assert.equal(await one.ask('运费'), 2)
  await one.renew()
  assert.equal(await other.ask('运费'), 2)
})

test('without anything shared a process pauses, and keeps again later', async () => {
  const index = { score: 1 }
  const process = openProcess(index, createMemoryKv({ clock: monotonic }))
  await process.ask('运费')
  process.pause()
  await process.renew()
  assert.equal(await process.ask('运费'), 1)
  index.score = 2
  assert.equal(await process.ask('运费'), 2, 'the index followed by another process')
  clock.turn(30_000)
  await process.ask('运费')
  const before = process.asked.length
  await process.ask('运费')
  assert.equal(process.asked.length, before)
  clock.turn(10 * 60_000)
  await process.ask('运费')
  assert.equal(process.asked.length, before + 1)
})

test('long texts, and all without a store, are searched for each time', async () => {
  const kept = openProcess({ score: 1 }, createMemoryKv({ clock: monotonic }))
  const long = '我'.repeat(61)
  await kept.ask(long)
  await kept.ask(long)
  const bare = openProcess({ score: 1 })
  await bare.ask('运费')
  await bare.ask('运费')
  assert.deepEqual([kept.asked.length, bare.asked.length], [2, 2])
})
