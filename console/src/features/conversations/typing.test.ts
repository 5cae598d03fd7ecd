import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { expireTyping, hearTyping, typingLastsMs, writerOf } from './typing.ts'
import type { Typing } from './typing.ts'

const none: Typing = new Map()
const word = (active: boolean, from: 'contact' | 'agent' = 'contact') => ({ conversation: 'a', from, active })

describe('typing', () => {
  it('is heard, and ends when it is said so', () => {
    const typing = hearTyping(none, { ...word(true), text: '在吗' }, 0)
    assert.equal(writerOf(typing, 'a', 'contact')?.text, '在吗')
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
  it('tells several writers apart', () => {
    const two = hearTyping(hearTyping(none, word(true), 0), { ...word(true, 'agent'), author: 'lin' }, 0)
    const three = hearTyping(two, { ...word(true, 'agent'), author: 'chen' }, 0)
    assert.equal(three.get('a')?.length, 3)
    assert.deepEqual(hearTyping(three, { ...word(false, 'agent'), author: 'lin' }, 1).get('a')?.map((each) => each.author), [undefined, 'chen'])
    assert.deepEqual(hearTyping(three, word(false, 'agent'), 1).get('a')?.map((each) => each.from), ['contact'])
  })
})
