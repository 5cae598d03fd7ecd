import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Term } from '../types.ts'
import { compileDictionary, prepareDictionary } from './dictionary.ts'

const terms = Array.from({ length: 120 }, (_, at): Term => ({ id: `p${at}`, name: `空气净化器 Pro ${at}`, aliases: [`净化器${at}号`] }))

test('what is prepared in pieces is what would be compiled at once, and is kept', async () => {
  const prepared = [...terms]
  await prepareDictionary(prepared)
  const kept = compileDictionary(prepared)
  assert.deepEqual(kept, compileDictionary([...terms]))
  await prepareDictionary(prepared)
  assert.equal(compileDictionary(prepared), kept)
})

test('others have their turn while thousands of names are prepared', async () => {
  let turns = 0
  const count = setInterval(() => turns++, 0)
  await prepareDictionary(Array.from({ length: 3000 }, (_, at): Term => ({ id: `p${at}`, name: `空气净化器 Pro ${at}`, aliases: [] })))
  clearInterval(count)
  assert.ok(turns > 3)
})

test('a pair of units that too many names hold says nothing of which is meant', () => {
  const { postings } = compileDictionary(terms)
  assert.equal([...postings.values()].some((holders) => holders.length > 50), false)
})
