import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { expireTyping, hearTyping, typingLastsMs } from './typing.ts'
import type { Typing } from './typing.ts'

const none: Typing = new Map()
const word = (active: boolean, from: 'contact' | 'agent' = 'contact') => ({ conversation: 'a', from, active })

describe('typing', () => {
  it('is heard, and ends when it is said so', () => {
    const typing = hearTyping(none, word(true), 0)
    assert.equal(typing.get('a')?.from, 'contact')
    assert.equal(hearTyping(typing, word(false), 1).size, 0)
  })
  it('ends by itself', () => {
    const typing = hearTyping(none, word(true), 0)
    assert.equal(expireTyping(typing, typingLastsMs - 1), typing)
    assert.equal(expireTyping(typing, typingLastsMs).size, 0)
  })
  it('is not ended by another side', () => {
    const typing = hearTyping(none, word(true), 0)
    assert.equal(hearTyping(typing, word(false, 'agent'), 1), typing)
    assert.equal(hearTyping(none, word(false), 1), none)
  })
})
