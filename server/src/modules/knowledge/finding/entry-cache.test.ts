import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { createEntryCache } from './entry-cache.ts'

const anEntry = (id: string, title = id): Entry =>
  ({ id, title, questions: [], answer: 'a', category: '', links: [], goods: [], enabled: true, updatedAt: 0, revision: 1 })

test('loads what is missing once, in the order asked for, and remembers what does not exist', async () => {
  const asked: string[][] = []
  const cache = createEntryCache(async (ids) => {
    asked.push(ids)
    return ids.filter((id) => id !== 'gone').map((id) => anEntry(id))
  })
  assert.deepEqual((await cache.get(['b', 'gone', 'a'])).map((entry) => entry.id), ['b', 'a'])
  assert.deepEqual((await cache.get(['a', 'gone', 'b', 'c'])).map((entry) => entry.id), ['a', 'b', 'c'])
  assert.deepEqual(asked, [['b', 'gone', 'a'], ['c']])
})

test('reads again what was forgotten', async () => {
  let title = 'before'
  const cache = createEntryCache(async (ids) => ids.map((id) => anEntry(id, title)))
  await cache.get(['a'])
  title = 'after'
  assert.equal((await cache.get(['a']))[0]?.title, 'before')
  cache.forget(['a'])
  assert.equal((await cache.get(['a']))[0]?.title, 'after')
})

test('does not keep what was read before a change and arrived after it', async () => {
  let release = () => {}
  let title = 'before'
  const cache = createEntryCache(async (ids) => {
    const read = ids.map((id) => anEntry(id, title))
    if (title === 'before') await new Promise<void>((resolve) => (release = resolve))
    return read
  })
  const slow = cache.get(['a'])
  title = 'after'
  cache.forget(['a'])
  release()
  assert.equal((await slow)[0]?.title, 'before')
  assert.equal((await cache.get(['a']))[0]?.title, 'after')
})
