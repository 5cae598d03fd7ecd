import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commandOf, step } from './shortcuts.ts'

const key = (name: string, facts: object = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...facts })

describe('shortcuts', () => {
  it('are what the help says', () => {
    const expected = { j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Enter: 'open', r: 'reply', R: 'reply', n: 'note', z: 'snooze', t: 'take', m: 'transfer', e: 'close', u: 'reopen', '/': 'search', '?': 'help', '？': 'help' }
    for (const [name, command] of Object.entries(expected)) assert.equal(commandOf(key(name), false), command)
  })
  it('are silent in a text field, for an input method and for the browser\'s own keys', () => {
    assert.equal(commandOf(key('e'), true), undefined)
    assert.equal(commandOf(key('e', { isComposing: true }), false), undefined)
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) assert.equal(commandOf(key('r', { [held]: true }), false), undefined)
    assert.equal(commandOf(key('x'), false), undefined)
  })
})

describe('a step in the list', () => {
  it('begins at the near end and stops at the ends', () => {
    assert.equal(step(-1, 1, 5), 0)
    assert.equal(step(-1, -1, 5), 4)
    assert.equal(step(4, 1, 5), 4)
    assert.equal(step(0, -1, 5), 0)
    assert.equal(step(0, 1, 0), -1)
  })
})
