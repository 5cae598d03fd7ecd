import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPlaces } from './places.ts'

test('no more work at the same time than there are places, and one that fails gives its place back', async () => {
  const inPlace = createPlaces(2)
  let inside = 0
  const seen: number[] = []
  const work = (number: number) => inPlace(async () => {
    assert.ok(++inside <= 2)
    await new Promise((resolve) => setTimeout(resolve, 2))
    inside--
    seen.push(number)
    if (number === 1) throw new Error('mine')
    return number
  })
  const ended = await Promise.allSettled([0, 1, 2, 3, 4].map(work))
  assert.deepEqual(ended.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  assert.deepEqual(seen, [0, 1, 2, 3, 4])
  assert.equal(await work(5), 5)
})
