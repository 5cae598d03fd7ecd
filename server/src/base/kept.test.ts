import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keep } from './kept.ts'

test('reads once, and anew after it was told to forget', async () => {
  let reads = 0
  const kept = keep(0, async () => ++reads)
  assert.equal(kept.last(), 0)
  assert.deepEqual([await kept.now(), await kept.now()], [1, 1])
  kept.forget()
  assert.equal(await kept.now(), 2)
})

test('what changes while it is read is read once more', async () => {
  let stored = 'before'
  const kept = keep('', async () => {
    const seen = stored
    await new Promise(setImmediate)
    return seen
  })
  const first = kept.now()
  stored = 'after'
  kept.forget()
  assert.equal(await first, 'after')
})

test('a reading that failed is tried again', async () => {
  let fails = true
  const kept = keep('', async () => {
    if (fails) throw new Error('no')
    return 'read'
  })
  await assert.rejects(kept.now())
  fails = false
  assert.equal(await kept.now(), 'read')
})
