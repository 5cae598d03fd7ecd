import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doOverlap, overlappingDays, scheduleInput, type Slot } from './hours.ts'

const slot = (from: number, to: number): Slot => ({ from: from * 60, to: to * 60 })
const week = (...days: Slot[][]) => [...days, ...Array.from({ length: 7 - days.length }, () => [])]

test('slots of a day may touch and not overlap', () => {
  assert.equal(doOverlap([slot(13, 18), slot(9, 12)]), false)
  assert.equal(doOverlap([slot(9, 12), slot(12, 18)]), false)
  assert.equal(doOverlap([slot(9, 18), slot(12, 13)]), true)
  assert.equal(doOverlap([slot(9, 18), slot(9, 18)]), true)
  assert.equal(doOverlap([slot(22, 2), slot(23, 24)]), true)
})

test('what lasts past midnight meets the next day, Sunday the Monday', () => {
  assert.deepEqual(overlappingDays(week([slot(22, 2)], [slot(1, 9)])), [1])
  assert.deepEqual(overlappingDays(week([slot(22, 2)], [slot(2, 9)])), [])
  assert.deepEqual(overlappingDays(week([slot(1, 9)], [], [], [], [], [], [slot(22, 2)])), [0])
  assert.deepEqual(overlappingDays(week([slot(0, 24)], [slot(0, 24)])), [])
})

test('a schedule with such slots is refused, with its day', () => {
  const input = { name: '客服中心', timeZone: 'Asia/Shanghai', week: week([], [slot(9, 18), slot(17, 20)]), exceptions: [{ date: '2026-12-24', slots: [slot(9, 12), slot(11, 12)] }], inboxes: [], groups: [] }
  assert.deepEqual(scheduleInput.safeParse(input).error?.issues.map(({ path }) => path), [['week', 1], ['exceptions', 0]])
})
