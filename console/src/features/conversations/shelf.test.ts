import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleConversation, sampleId } from './sample-records.ts'
import { dropStale, emptyShelf, hideSnapshot, putSnapshots, snapshotOf } from './shelf.ts'

const id = sampleId(1)
const at = (revision: number, seq = 0) => sampleConversation({ id, revision, seq })

describe('snapshots', () => {
  it('keeps the one with the higher revision, in whatever order they come', () => {
    const shelf = putSnapshots(putSnapshots(emptyShelf, [at(3, 30)]), [at(2, 20)])
    assert.equal(snapshotOf(shelf, id)?.seq, 30)
    assert.equal(snapshotOf(putSnapshots(shelf, [at(4, 40)]), id)?.seq, 40)
  })
  it('takes the newest of several in one answer', () => {
    assert.equal(snapshotOf(putSnapshots(emptyShelf, [at(2, 20), at(5, 50), at(4, 40)]), id)?.seq, 50)
  })
  it('does not lose a live message to a snapshot that was under way', () => {
    const lastMessage = { from: 'contact', text: '在吗', at: 9 } as const
    const shelf = putSnapshots(putSnapshots(emptyShelf, [{ ...at(3, 30), lastMessage }]), [at(4, 29)])
    assert.deepEqual([snapshotOf(shelf, id)?.revision, snapshotOf(shelf, id)?.seq, snapshotOf(shelf, id)?.lastMessage], [4, 30, lastMessage])
  })
  it('gives the same shelf when nothing is new, so that nothing is drawn', () => {
    const shelf = putSnapshots(emptyShelf, [at(3)])
    assert.equal(putSnapshots(shelf, [at(3)]), shelf)
    assert.equal(putSnapshots(shelf, []), shelf)
  })
  it('finds nothing without an id', () => {
    assert.equal(snapshotOf(emptyShelf, undefined), undefined)
  })
})

describe('hiding', () => {
  it('is not undone by an answer that was under way', () => {
    const hidden = hideSnapshot(putSnapshots(emptyShelf, [at(3)]), at(4))
    assert.equal(snapshotOf(hidden, id), undefined)
    assert.equal(snapshotOf(putSnapshots(hidden, [at(3)]), id), undefined)
    // Somebody who loses sight of it in one way and keeps it in another is told both, with the same revision.
    assert.equal(snapshotOf(putSnapshots(hidden, [at(4)]), id)?.revision, 4)
    assert.equal(snapshotOf(putSnapshots(hidden, [at(5)]), id)?.revision, 5)
  })
  it('is ignored when a newer snapshot has already come', () => {
    const shelf = putSnapshots(emptyShelf, [at(6)])
    assert.equal(hideSnapshot(shelf, at(5)), shelf)
  })
})

describe('a fresh page', () => {
  const other = sampleId(2)
  const shelf = putSnapshots(emptyShelf, [at(1), sampleConversation({ id: other, revision: 1 })])
  it('drops what should be on it and is not', () => {
    const after = dropStale(shelf, new Set([other]), shelf.stamp, () => true)
    assert.equal(snapshotOf(after, id), undefined)
    assert.notEqual(snapshotOf(after, other), undefined)
  })
  it('keeps what arrived while it was under way', () => {
    const later = putSnapshots(shelf, [at(2)])
    assert.equal(dropStale(later, new Set([other]), shelf.stamp, () => true), later)
  })
  it('keeps what it says nothing about', () => {
    assert.equal(dropStale(shelf, new Set(), shelf.stamp, () => false), shelf)
  })
})
