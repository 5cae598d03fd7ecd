import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepDrafts } from './drafts.ts'
import { sampleId } from './sample-records.ts'
import { openTextStore } from './text-store.ts'

test('with a draft is kept which message was the last when it was begun, and forgotten with it', () => {
  const kept = openTextStore(undefined)
  const drafts = keepDrafts(kept, 'lin')
  assert.equal(drafts.readBegun(sampleId(1)), undefined)
  drafts.write(sampleId(1), '您好')
  drafts.writeBegun(sampleId(1), 7)
  drafts.write(sampleId(1), '您好，')
  assert.equal(keepDrafts(kept, 'lin').readBegun(sampleId(1)), 7)
  drafts.write(sampleId(1), ' ')
  assert.equal(drafts.readBegun(sampleId(1)), undefined)
})
