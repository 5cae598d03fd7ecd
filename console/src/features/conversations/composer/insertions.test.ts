import assert from 'node:assert/strict'
import { it } from 'node:test'
import { insertAtCaret, onInsertion } from './insertions.ts'

it('a piece goes to the chat on the screen, and to no other', () => {
  const got: unknown[] = []
  const end = onInsertion('a', (piece) => got.push(piece))
  assert.equal(insertAtCaret('a', '您好'), true)
  assert.equal(insertAtCaret('b', '不在'), false)
  const endLater = onInsertion('b', (piece) => got.push(piece))
  end()
  assert.equal(insertAtCaret('b', { type: 'text', text: '在' }), true)
  endLater()
  assert.equal(insertAtCaret('b', '走了'), false)
  assert.deepEqual(got, ['您好', { type: 'text', text: '在' }])
})
