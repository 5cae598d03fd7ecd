import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleId, sampleNote } from '../sample-records.ts'
import { putNotes } from './note-shelf.ts'

const conversation = sampleId(1)

describe('the notes held', () => {
  it('stand in the order in which they were written, however they come', () => {
    const shelf = putNotes(new Map(), [sampleNote(2, { afterSeq: 5 }), sampleNote(1, { afterSeq: 3 }), sampleNote(3, { afterSeq: 3, at: 9 })])
    assert.deepEqual(shelf.get(conversation)?.map((each) => each.id), [sampleNote(1).id, sampleNote(3).id, sampleNote(2).id])
  })
  it('are replaced by later versions only', () => {
    const first = putNotes(new Map(), [sampleNote(1, { text: '旧' })])
    const edited = putNotes(first, [sampleNote(1, { text: '新', editedAt: 50 })])
    assert.equal(edited.get(conversation)?.[0]?.text, '新')
    assert.equal(putNotes(edited, [sampleNote(1, { text: '旧' })]), edited)
  })
})
