import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepDrafts } from './drafts.ts'
import { forgetKeptTexts } from './kept-texts.ts'
import { noteComing, noteLeaving, untilLeft } from './leaving.ts'
import { outboxStorage } from './outbox-storage.ts'
import { sampleId } from './sample-records.ts'
import { openTextStore } from './text-store.ts'

describe('an agent who has signed out', () => {
  const item = { clientId: 'abcdefgh', conversation: sampleId(1), parts: [{ type: 'text', text: '好' }], at: 1, state: 'queued' } as const
  it('has nothing written back by another tab, until it signs in again', () => {
    const store = openTextStore(undefined)
    const otherTab = untilLeft(store, 'lin')
    noteLeaving(store, 'lin')
    forgetKeptTexts(store, 'lin')
    keepDrafts(otherTab, 'lin').write(sampleId(1), '您好')
    outboxStorage(otherTab, 'lin').write([], [{ ...item, parts: [...item.parts] }])
    assert.equal(keepDrafts(store, 'lin').read(sampleId(1)), '')
    assert.deepEqual(outboxStorage(store, 'lin').read(), [])
    noteComing(store, 'lin')
    keepDrafts(otherTab, 'lin').write(sampleId(1), '您好')
    assert.equal(keepDrafts(store, 'lin').read(sampleId(1)), '您好')
  })
  it('is another one than who is still here', () => {
    const store = openTextStore(undefined)
    noteLeaving(store, 'lin')
    keepDrafts(untilLeft(store, 'chen'), 'chen').write(sampleId(1), '在')
    assert.equal(keepDrafts(store, 'chen').read(sampleId(1)), '在')
  })
})
