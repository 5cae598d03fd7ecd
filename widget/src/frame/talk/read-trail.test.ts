import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrail } from './read-trail.ts'

const now = 1_800_000_000_000

test('a trail is what the server takes, whatever the page around says', () => {
  const good = ['https://shop.example/p/1', '杯'.repeat(300), now - 5_000]
  const bad = [null, 'x', ['', 't', now], ['https://shop.example', 1, now], ['https://shop.example', 't', 'now'], ['https://shop.example', 't', now - 90_000_000], [`https://shop.example/${'x'.repeat(2000)}`, 't', now]]
  assert.deepEqual(readTrail([...bad, good], now), [{ clientId: `page-${now - 5_000}`, url: good[0], title: '杯'.repeat(200), agoMs: 5_000 }])
  assert.deepEqual([readTrail(undefined, now), readTrail('https://shop.example', now)], [[], []])
  assert.equal(readTrail(Array.from({ length: 50 }, (_, at) => ['https://shop.example', 't', now - at]), now).length, 30)
})
