import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clockOf } from './clock-of.ts'

describe('the length of a sound', () => {
  it('is minutes and seconds', () => assert.equal(clockOf(67_000), '1:07'))
  it('rounds what has begun up', () => assert.equal(clockOf(6_400), '0:07'))
  it('does not count the last few milliseconds of an encoder', () => assert.equal(clockOf(7_020), '0:07'))
  it('begins at zero', () => assert.equal(clockOf(0), '0:00'))
})
