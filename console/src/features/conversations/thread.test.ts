import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleMessage } from './sample-records.ts'
import { contiguousSeq, emptyThread, missingSince, putLatest, putMessages, putOlder, storedClientIds } from './thread.ts'

const some = (...seqs: number[]) => seqs.map((seq) => sampleMessage(seq))
const seqs = (thread: { messages: readonly { seq: number }[] }) => thread.messages.map((each) => each.seq)

describe('a thread', () => {
  it('has each message once, in order, however they come', () => {
    const thread = putMessages(putMessages(emptyThread, some(5, 3, 4)), some(4, 2, 6, 5))
    assert.deepEqual(seqs(thread), [2, 3, 4, 5, 6])
  })
  it('stays the same when nothing is new', () => {
    const thread = putMessages(emptyThread, some(1, 2))
    assert.equal(putMessages(thread, some(2, 1)), thread)
    assert.equal(putMessages(thread, []), thread)
  })
  it('is complete once the first message is there or nothing is older', () => {
    assert.equal(putMessages(emptyThread, some(1)).complete, true)
    const later = putMessages(emptyThread, some(4, 5))
    assert.equal(later.complete, false)
    assert.equal(putOlder(later, []).complete, true)
    assert.deepEqual(seqs(putOlder(later, some(2, 3))), [2, 3, 4, 5])
  })
  it('begins anew when the end has run far ahead', () => {
    const thread = putMessages(emptyThread, some(1, 2))
    assert.deepEqual(seqs(putLatest(thread, some(900, 901))), [900, 901])
    assert.deepEqual(seqs(putLatest(thread, some(5, 6))), [1, 2, 5, 6])
  })
})

describe('gaps', () => {
  it('are found in the middle and at the end', () => {
    const thread = putMessages(emptyThread, some(3, 4, 7))
    assert.equal(contiguousSeq(thread), 4)
    assert.equal(missingSince(thread, 7), 4)
    assert.equal(missingSince(putMessages(thread, some(5, 6)), 7), undefined)
    assert.equal(missingSince(putMessages(thread, some(5, 6)), 9), 7)
  })
  it('are none in an empty thread, which is loaded otherwise', () => {
    assert.equal(missingSince(emptyThread, 9), undefined)
    assert.equal(contiguousSeq(emptyThread), 0)
  })
})

describe('recalls', () => {
  it('replace the message, and its text does not come back', () => {
    const recalled = sampleMessage(2, { parts: [], recalledAt: 9 })
    const thread = putMessages(putMessages(emptyThread, some(1, 2)), [recalled])
    assert.deepEqual(thread.messages[1]?.parts, [])
    assert.equal(putMessages(thread, some(2)), thread)
  })
  it('are understood from the notice alone', () => {
    const [first] = some(1)
    const notice = sampleMessage(2, { from: 'system', parts: [{ type: 'notice', code: 'recalled', values: { message: first?.id ?? '' } }] })
    const thread = putMessages(emptyThread, [...some(1), notice])
    assert.deepEqual(thread.messages[0]?.parts, [])
    assert.equal(thread.messages[0]?.recalledAt, notice.at)
  })
})

describe('quotes', () => {
  it('lose the words of what was recalled', () => {
    const [first] = some(1)
    const quoting = sampleMessage(2, { quote: { id: first?.id ?? '', seq: 1, from: 'contact', text: '第 1 条' } })
    const notice = sampleMessage(3, { from: 'system', parts: [{ type: 'notice', code: 'recalled', values: { message: first?.id ?? '' } }] })
    assert.equal(putMessages(emptyThread, [...some(1), quoting, notice]).messages[1]?.quote?.text, '')
  })
})

describe('client ids', () => {
  it('are those of the messages that have one', () => {
    assert.deepEqual([...storedClientIds(putMessages(emptyThread, [sampleMessage(1, { clientId: 'abcdefgh' }), sampleMessage(2)]))], ['abcdefgh'])
  })
})
