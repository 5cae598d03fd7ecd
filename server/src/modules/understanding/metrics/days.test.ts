import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, daysUpTo } from './days.ts'

test('tells the day of a moment in its zone, whatever was asked before', () => {
  const midnight = Date.UTC(2026, 10, 22, 16)
  const cases: [at: number, zone: string, day: string][] = [
    [midnight - 1, 'Asia/Shanghai', '2026-11-22'], [midnight, 'Asia/Shanghai', '2026-11-23'], [midnight, 'UTC', '2026-11-22'], [midnight + 60_000, 'Asia/Shanghai', '2026-11-23'],
    // Nepal is 5:45 before UTC.
    [Date.UTC(2026, 10, 22, 18, 14, 59), 'Asia/Kathmandu', '2026-11-22'], [Date.UTC(2026, 10, 22, 18, 15), 'Asia/Kathmandu', '2026-11-23'],
  ]
  for (const [at, zone, day] of [...cases, ...cases.toReversed()]) assert.equal(dayOf(at, zone), day)
  assert.deepEqual(daysUpTo(midnight, 2, 'Asia/Shanghai'), ['2026-11-22', '2026-11-23'])
})
