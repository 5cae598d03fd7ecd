import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR, MINUTE } from './clock.ts'
import { openWindow, triggers, useWindow } from './windows.ts'

test('each trigger has its count and its life', () => {
  const shown = Object.entries(triggers).map(([name, { limit, life }]) => [name, limit, life])
  assert.deepEqual(shown, [['message', 5, 48 * HOUR], ['tap', 3, MINUTE], ['subscribe', 3, MINUTE], ['scan', 3, MINUTE], ['enter', 2, MINUTE]])
})

test('the larger limit and the later end hold, whichever came first', () => {
  const tapped = openWindow('tap', undefined, 0)
  assert.deepEqual(openWindow('message', tapped, 10), { limit: 5, left: 5, until: 48 * HOUR + 10 })
  const wrote = { ...openWindow('message', undefined, 0), left: 1 }
  assert.deepEqual(openWindow('tap', wrote, 10), { limit: 5, left: 5, until: 48 * HOUR })
  assert.deepEqual(openWindow('tap', wrote, 48 * HOUR), { limit: 3, left: 3, until: 48 * HOUR + MINUTE }, 'a closed one counts no more')
})

test('each message takes one, until none is left or the time is over', () => {
  const window = openWindow('enter', undefined, 0)
  const once = useWindow(window, 1)
  assert.deepEqual(once, { limit: 2, left: 1, until: MINUTE })
  assert.equal(useWindow({ limit: 2, left: 0, until: MINUTE }, 1), 'used')
  assert.equal(useWindow(window, MINUTE), 'closed')
  assert.equal(useWindow(undefined, 0), 'closed')
})
