import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createOutbox } from './outbox.ts'

test('keeps what is not acknowledged, in the order in which it was written', () => {
  const outbox = createOutbox('writer')
  const [first, second, third] = ['a', 'b', 'c'].map((text) => outbox.add('c', text))
  outbox.ack({ clientId: second!.clientId, id: 'm', seq: 1 })
  assert.deepEqual(outbox.unsent(), [first, third])
  outbox.refuse(first!.clientId, 'not_yours')
  assert.equal(outbox.size(), 1)
  assert.equal(outbox.attempted.size, 3)
  assert.match(first!.clientId, /^[A-Za-z0-9_-]{8,64}$/)
})

test('the same answer again is nothing new, another one is a contradiction', () => {
  const outbox = createOutbox('writer')
  const { clientId } = outbox.add('c', 'a')
  outbox.ack({ clientId, id: 'm', seq: 1 })
  outbox.ack({ clientId, id: 'm', seq: 1 })
  assert.deepEqual(outbox.contradictions, [])
  outbox.ack({ clientId, id: 'm', seq: 2 })
  outbox.refuse(clientId, 'absent')
  assert.equal(outbox.contradictions.length, 2)
})
