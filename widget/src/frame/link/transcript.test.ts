import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '@yanshu/contract/messages.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import { Transcript } from './transcript.ts'

const conversation = (values: Partial<VisitorConversation> = {}): VisitorConversation =>
  ({ id: 'c1', state: 'bot', seq: 0, agentRead: 0, contactRead: 0, revision: 1, nobodyHere: false, left: false, helpers: [], ...values })
const message = (seq: number, values: Partial<Message> = {}): Message =>
  ({ id: `m${seq}`, conversation: 'c1', seq, at: seq, from: 'bot', parts: [{ type: 'text', text: String(seq) }], ...values })
const seqs = (transcript: Transcript) => transcript.all.map(({ seq }) => seq)

function begun(values: Partial<VisitorConversation> = {}): Transcript {
  const transcript = new Transcript()
  transcript.adopt(conversation(values))
  return transcript
}

test('messages stand in the order of seq, each once', () => {
  const transcript = begun()
  for (const seq of [1, 2, 2, 1, 3]) transcript.take(message(seq))
  assert.deepEqual(seqs(transcript), [1, 2, 3])
  assert.equal(transcript.since, 3)
})

test('what comes beyond a gap is shown, and asked for again from before the gap', () => {
  const transcript = begun()
  transcript.take(message(1))
  transcript.take(message(4))
  transcript.take(message(3))
  assert.deepEqual(seqs(transcript), [1, 3, 4])
  assert.equal(transcript.hasGap, true)
  assert.equal(transcript.since, 1)
  transcript.take(message(2))
  assert.deepEqual(seqs(transcript), [1, 2, 3, 4])
  assert.equal(transcript.hasGap, false)
  assert.equal(transcript.since, 4)
})

test('a changed message replaces itself; the same again changes nothing', () => {
  const transcript = begun()
  transcript.take(message(1))
  assert.equal(transcript.take(message(1)), false)
  assert.equal(transcript.take(message(1, { parts: [], recalledAt: 9 })), true)
  assert.equal(transcript.all[0]?.recalledAt, 9)
})

test('a notice of a recall empties what was recalled', () => {
  const transcript = begun()
  transcript.take(message(1))
  transcript.take(message(2, { from: 'system', parts: [{ type: 'notice', code: 'recalled', values: { message: 'm1', by: 'bot' } }] }))
  assert.deepEqual([transcript.all[0]?.parts, transcript.all[0]?.recalledAt], [[], 2])
})

test('a recall empties what quotes it', () => {
  const transcript = begun()
  transcript.take(message(1))
  transcript.take(message(2, { quote: { id: 'm1', seq: 1, from: 'bot', text: '1' } }))
  transcript.take(message(3, { from: 'system', parts: [{ type: 'notice', code: 'recalled', values: { message: 'm1', by: 'bot' } }] }))
  assert.equal(transcript.all[1]?.quote?.text, '')
})

test('an earlier conversation does not take the place of the present one, a later one does', () => {
  const transcript = begun()
  transcript.adopt(conversation({ id: 'c2' }))
  assert.equal(transcript.concerns(conversation({ id: 'c2', state: 'closed' })), true)
  assert.equal(transcript.concerns(conversation({ id: 'c1', state: 'assigned' })), false)
  assert.equal(transcript.concerns(conversation({ id: 'c3' })), true)
  transcript.clear(true)
  assert.equal(transcript.concerns(conversation({ id: 'c2', state: 'closed' })), false)
  assert.equal(transcript.concerns(conversation({ id: 'c2', state: 'assigned' })), true)
})

test('a conversation that was left and is taken up again stands there once', () => {
  const transcript = begun()
  transcript.take(message(1))
  transcript.clear(true)
  transcript.adopt(conversation())
  transcript.take(message(1))
  assert.deepEqual(seqs(transcript), [1])
})

test('an older snapshot is ignored', () => {
  const transcript = begun({ revision: 5, state: 'assigned' })
  transcript.adopt(conversation({ revision: 4, state: 'bot' }))
  assert.equal(transcript.conversation?.state, 'assigned')
})

test('a long conversation begins with its last page and goes back to its beginning', () => {
  const transcript = begun({ seq: 40 })
  assert.equal(transcript.since, 10)
  assert.equal(transcript.before, 11)
  transcript.take(message(11))
  transcript.takeEarlier([9, 10].map(seq => message(seq)))
  assert.equal(transcript.before, 9)
  transcript.takeEarlier([1, 2, 3, 4, 5, 6, 7, 8].map(seq => message(seq)))
  assert.equal(transcript.before, undefined)
  assert.deepEqual(seqs(transcript), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
})

test('another conversation leaves the messages of the one before in place', () => {
  const transcript = begun()
  transcript.take(message(1))
  assert.equal(transcript.adopt(conversation({ id: 'c2' })), true)
  transcript.take(message(1, { id: 'n1', conversation: 'c2' }))
  assert.deepEqual(transcript.all.map(({ id }) => id), ['m1', 'n1'])
  assert.equal(transcript.take(message(2)), false)
})

test('only what people and the bot said counts as unread', () => {
  const transcript = begun()
  transcript.take(message(1))
  transcript.take(message(2, { from: 'contact' }))
  transcript.take(message(3, { from: 'system', parts: [{ type: 'notice', code: 'waiting' }] }))
  transcript.take(message(4, { from: 'agent' }))
  transcript.take(message(5, { from: 'agent', recalledAt: 1, parts: [] }))
  assert.equal(transcript.countAfter(0), 2)
  assert.equal(transcript.countAfter(1), 1)
  assert.equal(transcript.lastFromThem, 5)
})

test('forgetting keeps what was said on the page, or nothing', () => {
  const transcript = begun()
  transcript.take(message(1))
  transcript.clear(true)
  assert.equal(transcript.conversation, undefined)
  assert.deepEqual(seqs(transcript), [1])
  transcript.clear(false)
  assert.deepEqual(seqs(transcript), [])
})
