import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstIdOf, newId } from './ids.ts'

test('an id is a UUIDv7 of now', () => {
  const before = Date.now()
  const id = newId()
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const time = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  assert.ok(time >= before && time <= Date.now() + 1)
})

test('ids of one process sort in the order in which they were made, also within a millisecond', () => {
  let last = ''
  for (let n = 0; n < 50_000; n++) {
    const id = newId()
    assert.ok(id > last)
    last = id
  }
})

test('the rest of an id is random', () => {
  const tails = new Set(Array.from({ length: 10_000 }, () => newId().slice(19)))
  assert.equal(tails.size, 10_000)
  const variants = new Set([...tails].map((tail) => tail[0]))
  assert.deepEqual(variants, new Set(['8', '9', 'a', 'b']))
})

test('a clock that steps back does not turn the order', (t) => {
  const first = newId()
  t.mock.method(Date, 'now', () => Date.UTC(2020, 0, 1))
  assert.ok(newId() > first)
})

test('ids can be told apart by their time', () => {
  const before = Date.now()
  const id = newId()
  assert.ok(firstIdOf(before) <= id && id < firstIdOf(Date.now() + 60_000))
})
