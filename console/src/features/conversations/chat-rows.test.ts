import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Message } from '@yanshu/contract/messages.ts'
import { chatRows, isSameRow } from './chat-rows.ts'
import type { Outgoing } from './outbox.ts'
import { sampleMessage, sampleNote } from './sample-records.ts'

const noon = new Date(2026, 10, 20, 12).getTime()
const at = (seq: number, minutes: number, facts: Partial<Message> = {}) => sampleMessage(seq, { at: noon + minutes * 60_000, ...facts })
const kinds = (messages: Message[], unreadAfter?: number, outgoing: Outgoing[] = []) => chatRows(messages, { outgoing, unreadAfter }).map((row) => row.kind)
const outgoing = (clientId: string): Outgoing => ({ clientId, conversation: 'a', parts: [{ type: 'text', text: '好' }], at: noon, state: 'sending' })
const notice = (seq: number, values?: Record<string, string>) => at(seq, seq, { from: 'system', parts: [{ type: 'notice', code: 'recalled', ...(values === undefined ? {} : { values }) }] })

describe('the rows of a chat', () => {
  it('draws a line where a day begins', () => {
    assert.deepEqual(kinds([at(1, 0), at(2, 1), at(3, 60 * 24)]), ['day', 'message', 'message', 'day', 'message'])
  })
  it('marks the first message that was unread, once', () => {
    assert.deepEqual(kinds([at(1, 0), at(2, 1), at(3, 2)], 1), ['day', 'message', 'unread', 'message', 'message'])
    assert.deepEqual(kinds([at(1, 0), at(2, 1, { from: 'agent' })], 1), ['day', 'message', 'message'])
  })
  it('names the sender once for messages close together', () => {
    const rows = chatRows([at(1, 0), at(2, 1), at(3, 9), at(4, 9, { from: 'agent' })], { outgoing: [], unreadAfter: undefined })
    assert.deepEqual(rows.flatMap((row) => (row.kind === 'message' ? [row.first] : [])), [true, false, true, true])
  })
  it('tells two agents apart', () => {
    const rows = chatRows([at(1, 0, { from: 'agent', author: { id: 'a', name: 'A' } }), at(2, 0, { from: 'agent', author: { id: 'b', name: 'B' } })], { outgoing: [], unreadAfter: undefined })
    assert.deepEqual(rows.flatMap((row) => (row.kind === 'message' ? [row.first] : [])), [true, true])
  })
  it('shows a message on its way until it has come back, under the same key', () => {
    assert.deepEqual(kinds([at(1, 0)], undefined, [outgoing('abcdefgh')]), ['day', 'message', 'outgoing'])
    const rows = chatRows([at(1, 0), at(2, 1, { from: 'agent', clientId: 'abcdefgh' })], { outgoing: [outgoing('abcdefgh')], unreadAfter: undefined })
    assert.deepEqual(rows.map((row) => row.kind), ['day', 'message', 'message'])
    assert.equal(rows.at(-1)?.key, 'abcdefgh')
  })
  it('says a recall in the place of its message only', () => {
    const message = at(1, 0)
    assert.deepEqual(kinds([message, notice(2, { message: message.id })]), ['day', 'message'])
    assert.deepEqual(kinds([message, notice(2)]), ['day', 'message', 'notice'])
  })
  it('puts a note after the message after which it was written, and the sender bears its name again', () => {
    const rows = chatRows([at(1, 0), at(2, 1)], { outgoing: [], unreadAfter: undefined, notes: [sampleNote(1, { afterSeq: 1 }), sampleNote(2, { afterSeq: 2 })] })
    assert.deepEqual(rows.map((row) => row.kind), ['day', 'message', 'note', 'message', 'note'])
    assert.deepEqual(rows.flatMap((row) => (row.kind === 'message' ? [row.first] : [])), [true, true])
  })
  it('keeps the notes of older messages back until these are there', () => {
    const notes = [sampleNote(1, { afterSeq: 3 }), sampleNote(2, { afterSeq: 5 })]
    const keys = (complete: boolean) => chatRows([at(5, 0)], { outgoing: [], unreadAfter: undefined, notes, complete }).flatMap((row) => (row.kind === 'note' ? [row.key] : []))
    assert.deepEqual(keys(false), [sampleNote(2).id])
    assert.deepEqual(keys(true), [sampleNote(1).id, sampleNote(2).id])
  })
  it('shows the same in rows made anew, but for what has changed', () => {
    const [first, second] = [at(1, 0), at(2, 1)]
    const before = chatRows([first, second], { outgoing: [], unreadAfter: undefined })
    const after = chatRows([first, { ...second, recalledAt: noon }, at(3, 2)], { outgoing: [], unreadAfter: undefined })
    assert.deepEqual(before.map((row, index) => isSameRow(row, after[index]!)), [true, true, false])
    assert.equal(isSameRow(before[0]!, before[1]!), false)
  })
})
