import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chatRows } from './chat-rows.ts'
import { sampleMessage, sampleNote } from './sample-records.ts'
import { rowOfTarget, targetIn } from './target.ts'

test('an address names a message, or a note after one', () => {
  assert.deepEqual(targetIn('?at=12'), { seq: 12 })
  assert.deepEqual(targetIn('?at=12&note=n'), { seq: 12, note: 'n' })
  for (const search of ['', '?at=', '?at=-1', '?at=1.5', '?at=x', '?note=n']) assert.equal(targetIn(search), undefined, search)
})

test('the row at a place is found once it is there', () => {
  const note = sampleNote(1, { afterSeq: 2 })
  const rows = chatRows([sampleMessage(1), sampleMessage(2), sampleMessage(3)], { outgoing: [], unreadAfter: undefined, notes: [note] })
  assert.equal(rowOfTarget(rows, { seq: 2 }), sampleMessage(2).id)
  assert.equal(rowOfTarget(rows, { seq: 2, note: note.id }), note.id)
  assert.equal(rowOfTarget(rows, { seq: 9 }), undefined)
})
