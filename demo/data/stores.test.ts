import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stores } from './stores.ts'

test('every store lies in China, closes after it opens, and has a number of its own', () => {
  assert.equal(new Set(stores.map(({ code }) => code)).size, stores.length)
  for (const { name, latitude, longitude, hours } of stores) {
    assert.ok(latitude > 18 && latitude < 54 && longitude > 73 && longitude < 135, name)
    for (const [from, to] of Object.values(hours)) assert.ok(from < to && to <= 1440, name)
  }
})
