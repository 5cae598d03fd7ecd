import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { HoursException, OpeningHours, Slot } from '@yanshu/contract/hours.ts'
import { isOpen, nextOpening } from './opening.ts'

const hour = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
const slot = (text: string): Slot => ({ from: hour(text.slice(0, 5)), to: hour(text.slice(6)) })
const every = (...texts: string[]): OpeningHours['week'] => Array.from({ length: 7 }, () => texts.map(slot)) as unknown as OpeningHours['week']
const hours = (timeZone: string, week: OpeningHours['week'], exceptions: HoursException[] = []): OpeningHours => ({ timeZone, week, exceptions })
const closedOn = (date: string): HoursException => ({ date, slots: [] })
const workdays = (...texts: string[]): OpeningHours['week'] => {
  const week = every(...texts)
  week[5] = []
  week[6] = []
  return week
}

const office = hours('Asia/Shanghai', workdays('09:00-12:00', '13:30-18:00'), [
  { date: '2026-10-01', slots: [], note: '国庆节' }, { date: '2026-10-02', slots: [slot('10:00-12:00')] }, { date: '2026-10-10', slots: [], workday: 4 },
])
const night = hours('Asia/Shanghai', every('22:00-02:00'), [closedOn('2026-10-01')])
const always = hours('Asia/Shanghai', every('00:00-24:00'))
// Clocks in New York went from 02:00 to 03:00 on 8 March 2026, and go back from 02:00 to 01:00 on 1 November.
const york = hours('America/New_York', every('01:30-02:30'))
const gap = hours('America/New_York', every('02:10-02:50'))
const intoGap = hours('America/New_York', every('02:30-06:00'))
const day = hours('America/New_York', every('09:00-17:00'))

describe('being open', () => {
  const cases: [what: string, hours: OpeningHours, at: string, open: boolean][] = [
    ['from the first minute of a slot', office, '2026-09-28T09:00+08:00', true],
    ['not the minute before', office, '2026-09-28T08:59:59+08:00', false],
    ['not at the end of a slot', office, '2026-09-28T12:00+08:00', false],
    ['not at lunch', office, '2026-09-28T13:00+08:00', false],
    ['in the second slot', office, '2026-09-28T17:59+08:00', true],
    ['not on Saturday', office, '2026-10-03T10:00+08:00', false],
    ['not on a holiday', office, '2026-10-01T10:00+08:00', false],
    ['a day with its own hours, within', office, '2026-10-02T11:00+08:00', true],
    ['a day with its own hours, beyond', office, '2026-10-02T14:00+08:00', false],
    ['a Saturday that is worked like Thursday', office, '2026-10-10T14:00+08:00', true],
    ['past midnight, before', night, '2026-09-28T23:30+08:00', true],
    ['past midnight, after', night, '2026-09-29T01:59+08:00', true],
    ['past midnight, over', night, '2026-09-29T02:00+08:00', false],
    ['what began before a closed day ends as it would', night, '2026-10-01T01:00+08:00', true],
    ['what would begin on a closed day does not', night, '2026-10-01T23:00+08:00', false],
    ['nor does its end', night, '2026-10-02T01:00+08:00', false],
    ['all day at midnight', always, '2026-10-01T00:00+08:00', true],
    ['all day in the last minute', always, '2026-10-01T23:59+08:00', true],
    ['the zone counts, not UTC', office, '2026-09-28T01:00Z', true],
    ['summer time', day, '2026-07-01T13:00Z', true],
    ['winter time an hour later', day, '2026-12-01T13:00Z', false],
    ['winter time', day, '2026-12-01T14:00Z', true],
    ['an hour that is shown twice is open both times, first', york, '2026-11-01T05:45Z', true],
    ['an hour that is shown twice is open both times, second', york, '2026-11-01T06:45Z', true],
  ]
  for (const [what, which, at, open] of cases) test(what, () => assert.equal(isOpen(which, Date.parse(at)), open))
})

describe('opening next', () => {
  const never = hours('Asia/Shanghai', every())
  const cases: [what: string, hours: OpeningHours, at: string, opens: string | undefined][] = [
    ['at once when it is open', office, '2026-09-28T10:00+08:00', '2026-09-28T10:00+08:00'],
    ['later the same day', office, '2026-09-28T12:30+08:00', '2026-09-28T13:30+08:00'],
    ['the next morning', office, '2026-09-28T18:00+08:00', '2026-09-29T09:00+08:00'],
    ['over a holiday to a day with its own hours', office, '2026-09-30T18:00+08:00', '2026-10-02T10:00+08:00'],
    ['over a weekend', office, '2026-10-02T12:00+08:00', '2026-10-05T09:00+08:00'],
    ['a Saturday that is worked', office, '2026-10-09T18:00+08:00', '2026-10-10T09:00+08:00'],
    ['in the evening', night, '2026-10-01T12:00+08:00', '2026-10-02T22:00+08:00'],
    ['never', never, '2026-10-01T12:00+08:00', undefined],
    ['in another zone, over the change to winter time', day, '2026-10-31T22:00Z', '2026-11-01T14:00Z'],
    ['over the change to summer time', day, '2026-03-07T23:00Z', '2026-03-08T13:00Z'],
    ['the first of two times that clocks show', york, '2026-11-01T05:00Z', '2026-11-01T05:30Z'],
    ['not in an hour that clocks jump over', gap, '2026-03-08T05:00Z', '2026-03-09T06:10Z'],
    ['from the jump on when it begins within', intoGap, '2026-03-08T05:00Z', '2026-03-08T07:00Z'],
  ]
  for (const [what, which, at, opens] of cases) {
    test(what, () => {
      const found = nextOpening(which, Date.parse(at))
      assert.equal(found === undefined ? undefined : new Date(found).toISOString(), opens === undefined ? undefined : new Date(Date.parse(opens)).toISOString())
    })
  }

  test('is open then, and closed the minute before, at any hour of two years', () => {
    for (const which of [office, night, york, intoGap, day]) {
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 11, 31); at += 17 * 3_600_000 + 660_000) {
        const opens = nextOpening(which, at)!
        assert.ok(isOpen(which, opens), new Date(at).toISOString())
        if (opens > at) assert.ok(!isOpen(which, opens - 60_000), new Date(at).toISOString())
      }
    }
  })
})
