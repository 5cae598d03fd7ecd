import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepDrafts } from './drafts.ts'
import { forgetKeptTexts } from './kept-texts.ts'
import { outboxStorage } from './outbox-storage.ts'
import { sampleId } from './sample-records.ts'
import { openTextStore } from './text-store.ts'

test('what is kept of an agent goes, and nothing of another', () => {
  const store = openTextStore(undefined)
  for (const agent of ['lin', 'chen']) {
    keepDrafts(store, agent).write(sampleId(1), '您好')
    outboxStorage(store, agent).write([], [{ clientId: `${agent}-message`, conversation: sampleId(1), parts: [{ type: 'text', text: '好' }], at: 1, state: 'queued' }])
  }
  forgetKeptTexts(store, 'lin')
  assert.equal(keepDrafts(store, 'lin').read(sampleId(1)), '')
  assert.deepEqual(outboxStorage(store, 'lin').read(), [])
  assert.equal(keepDrafts(store, 'chen').read(sampleId(1)), '您好')
  assert.equal(outboxStorage(store, 'chen').read().length, 1)
})
