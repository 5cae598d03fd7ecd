import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overflows } from './overflow.ts'

const there = { exists: true, open: true, anybody: true }
const row = { since: 10_000, visited: '["home"]' }
const both = { group: 'night', afterSeconds: 30, moreThan: 5 }

test('a conversation overflows', () => {
  const cases: [what: string, given: Parameters<typeof overflows>, why: ReturnType<typeof overflows>][] = [
    ['not without a group for it', [undefined, row, there, 99, 999_999], undefined],
    ['not before its time', [both, row, there, 5, 39_999], undefined],
    ['after its time', [both, row, there, 5, 40_000], 'overflow_time'],
    ['when more wait', [both, row, there, 6, 10_000], 'overflow_length'],
    ['not by length when only time was named', [{ group: 'night', afterSeconds: 30 }, row, there, 99, 10_000], undefined],
    ['not by time when only length was named', [{ group: 'night', moreThan: 5 }, row, there, 5, 999_999], undefined],
    ['at once where none may wait', [{ group: 'night', moreThan: 0 }, row, there, 1, 10_000], 'overflow_length'],
    ['not to where it has been', [both, { ...row, visited: '["home","night"]' }, there, 6, 40_000], undefined],
    ['not to a group that is gone', [both, row, { ...there, exists: false }, 6, 40_000], undefined],
    ['not to where it is closed', [both, row, { ...there, open: false }, 6, 40_000], undefined],
    ['not to where nobody is', [both, row, { ...there, anybody: false }, 6, 40_000], undefined],
  ]
  for (const [what, given, why] of cases) assert.equal(overflows(...given), why, what)
})
