import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepDrafts } from '../drafts.ts'
import { openTextStore } from '../text-store.ts'
import { isUnsent, noteWaitingFiles } from './unsent.ts'

test('words, a card and a file that were not sent are noticed, each in its own conversation', () => {
  const drafts = keepDrafts(openTextStore(undefined), 'agent')
  const has = (): boolean[] => ['a', 'b'].map((id) => isUnsent(drafts, id))
  assert.deepEqual(has(), [false, false])
  drafts.write('a', '马上')
  assert.deepEqual(has(), [true, false])
  drafts.write('a', ' ')
  drafts.writeParts('b', [{ type: 'text', text: '卡片' }])
  assert.deepEqual(has(), [false, true])
  drafts.writeParts('b', [])
  noteWaitingFiles('a', 1)
  assert.deepEqual(has(), [true, false])
  noteWaitingFiles('a', 0)
  assert.deepEqual(has(), [false, false])
})
