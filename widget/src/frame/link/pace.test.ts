import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeClientId } from './client-id.ts'
import { pauseBefore, usualPace } from './pace.ts'

test('pauses double, are capped, and spread over their upper half', () => {
  assert.equal(pauseBefore(0, usualPace, 0), 250)
  assert.equal(pauseBefore(0, usualPace, 0.999_999), 500)
  assert.equal(pauseBefore(3, usualPace, 0), 2_000)
  assert.equal(pauseBefore(60, usualPace, 0.999_999), 30_000)
  assert.equal(pauseBefore(1_000, usualPace, 0), 15_000)
})

test('client ids are what the contract takes, and differ', () => {
  const ids = Array.from({ length: 1_000 }, makeClientId)
  assert.equal(new Set(ids).size, 1_000)
  assert.ok(ids.every(id => /^[A-Za-z0-9_-]{8,64}$/.test(id)))
})
