import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { presetEnd } from './presets.ts'

const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 12).getTime()

describe('until when a conversation is put away', () => {
  it('counts from now', () => {
    assert.equal(presetEnd('ten_minutes', 1000), 601_000)
    assert.equal(presetEnd('half_hour', 1000), 1_801_000)
    assert.equal(presetEnd('two_hours', 1000), 7_201_000)
  })
  it('is nine o\'clock of the next morning', () => {
    assert.equal(presetEnd('tomorrow', at(20, 15)), new Date(2026, 10, 21, 9).getTime())
    assert.equal(presetEnd('tomorrow', at(30, 23)), new Date(2026, 11, 1, 9).getTime())
  })
  it('is the coming morning for a night shift', () => assert.equal(presetEnd('tomorrow', at(21, 1)), new Date(2026, 10, 21, 9).getTime()))
})
