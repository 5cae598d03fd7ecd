import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { roomOf } from './use-room.ts'

describe('room', () => {
  it('is three columns, two, or one', () => {
    assert.deepEqual([390, 699, 700, 960, 1060, 1440].map(roomOf), ['narrow', 'narrow', 'middle', 'middle', 'wide', 'wide'])
  })
})
