import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicHolidays } from './holidays.ts'

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

test('what is worked instead falls on a weekend, stands for a weekday and is nobody\'s day off', () => {
  for (const { year, holidays } of publicHolidays) {
    const off = new Set(holidays.flatMap((each) => each.off))
    for (const { name, work, off: own } of holidays) {
      assert.ok([...own, ...work.map((each) => each.date)].every((date) => date.startsWith(`${year}-`)), name)
      for (const { date, as } of work) {
        assert.ok([0, 6].includes(weekday(date)), `${name} ${date}`)
        assert.ok(as >= 1 && as <= 5 && !off.has(date), `${name} ${date}`)
      }
    }
  }
})

test('thirteen working days a year are off by law, whatever is moved about', () => {
  for (const { holidays } of publicHolidays) {
    const weekdaysOff = holidays.flatMap((each) => each.off).filter((date) => ![0, 6].includes(weekday(date))).length
    assert.equal(weekdaysOff - holidays.flatMap((each) => each.work).length, 13)
  }
})
