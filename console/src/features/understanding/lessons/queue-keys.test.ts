import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queueCommand, stepped } from './queue-keys.ts'

const press = (key: string, with_: Partial<Record<'ctrlKey' | 'isComposing', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...with_ })

test('keys work the queue', () => {
  assert.deepEqual(['j', 'K', 'Enter', 'x', 'e', 'z', 'q'].map((key) => queueCommand(press(key), false)), ['next', 'previous', 'approve', 'dismiss', 'target', 'undo', undefined])
})

test('not while somebody types, composes or means the browser', () => {
  assert.equal(queueCommand(press('x'), true), undefined)
  assert.equal(queueCommand(press('x', { ctrlKey: true }), false), undefined)
  assert.equal(queueCommand(press('Enter', { isComposing: true }), false), undefined)
})

test('the ends of the list hold', () => {
  assert.deepEqual([stepped(0, -1, 3), stepped(2, 1, 3), stepped(0, 1, 3)], [0, 2, 1])
})
