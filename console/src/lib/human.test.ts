import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSomebodyHere, watchHuman } from './human.ts'

test('somebody is here for a minute after the last touch', () => {
  const page = new EventTarget()
  let now = 1000
  assert.equal(isSomebodyHere(now), true)
  watchHuman(page, () => now)
  assert.equal(isSomebodyHere(60_999), true)
  assert.equal(isSomebodyHere(61_000), false)
  now = 500_000
  page.dispatchEvent(new Event('focus'))
  assert.equal(isSomebodyHere(now), false)
  page.dispatchEvent(new Event('keydown'))
  assert.equal(isSomebodyHere(now), true)
})
