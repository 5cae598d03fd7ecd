import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comingYears, exceptionsOf, merged, nextFreeDate } from './exceptions.ts'

test('holidays are days off, and what is worked instead is like a weekday', () => {
  assert.deepEqual(exceptionsOf([{ name: '元旦', off: ['2026-01-01'], work: [{ date: '2026-01-04', as: 5 }] }]),
    [{ date: '2026-01-01', slots: [], note: '元旦' }, { date: '2026-01-04', slots: [], workday: 5, note: '元旦' }])
})
test('what is brought in replaces the same day and stands in its place', () => {
  const before = [{ date: '2026-10-09', slots: [] }, { date: '2026-01-01', slots: [{ from: 0, to: 60 }] }]
  assert.deepEqual(merged(before, [{ date: '2026-01-01', slots: [], note: '元旦' }]), [{ date: '2026-01-01', slots: [], note: '元旦' }, { date: '2026-10-09', slots: [] }])
})
test('the next day that is free', () => {
  assert.equal(nextFreeDate([{ date: '2026-12-31', slots: [] }], new Date(2026, 11, 31)), '2027-01-01')
})
test('only holidays that are still to come are offered', () => {
  const years = [{ year: 2026, holidays: [{ name: '国庆节', off: ['2026-10-01', '2026-10-02'], work: [{ date: '2026-10-10', as: 3 }] }] }, { year: 2027, holidays: [{ name: '元旦', off: ['2027-01-01'], work: [] }] }]
  const offered = (today: string) => { const { coming, past } = comingYears(years, today); return [coming.map(({ year, days }) => [year, days.length]), past] }
  assert.deepEqual(offered('2026-10-02'), [[[2026, 2], [2027, 1]], undefined])
  assert.deepEqual(offered('2026-11-23'), [[[2027, 1]], 2026])
  assert.deepEqual(offered('2027-01-02'), [[], 2027])
})
