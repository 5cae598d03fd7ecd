import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doOverlap } from '@yanshu/contract/hours.ts'
import { nextSlot } from './next-slot.ts'

const slot = (from: number, to: number) => ({ from: from * 60, to: to * 60 })

test('a further slot is proposed after the last one', () => {
  assert.deepEqual(nextSlot([]), slot(9, 18))
  assert.deepEqual(nextSlot([slot(9, 12)]), slot(13, 18))
  assert.deepEqual(nextSlot([slot(9, 18)]), slot(19, 22))
  assert.deepEqual(nextSlot([slot(20, 22), slot(9, 12)]), slot(23, 24))
})

test('before the first where the day is over, and not at all where it is full', () => {
  assert.deepEqual(nextSlot([slot(22, 2)]), slot(18, 22))
  assert.equal(nextSlot([slot(0, 24)]), undefined)
})

test('it never overlaps', () => {
  for (let from = 0; from < 24; from++) for (let to = 1; to <= 24; to++) {
    const one = slot(from, to)
    const next = nextSlot([one])
    assert.ok(next === undefined || (next.from < next.to && !doOverlap([one, next])), `${from}–${to}`)
  }
})
