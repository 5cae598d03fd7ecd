import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessOf, meantAtFirst, saysNoAnswer } from './meant.ts'

test('what a person said it means is chosen, what a model guessed is only proposed', () => {
  assert.deepEqual(meantAtFirst({ source: 'corrected', intent: 'return.how' }), { intent: 'return.how' })
  assert.deepEqual(meantAtFirst({ source: 'chosen', entry: 'e', entryTitle: '运费多少' }), { entry: { id: 'e', title: '运费多少' } })
  assert.deepEqual(meantAtFirst({ source: 'corrected' }), {})
  for (const source of ['unanswered', 'disliked'] as const) {
    assert.deepEqual([meantAtFirst({ source, intent: 'return.where' }), guessOf({ source, intent: 'return.where' })], [{}, 'return.where'])
  }
  assert.equal(guessOf({ source: 'corrected', intent: 'return.how' }), undefined)
})

test('a correction without a meaning says that the shop has no answer', () => {
  assert.deepEqual([saysNoAnswer({ source: 'corrected' }), saysNoAnswer({ source: 'corrected', intent: 'return.how' }), saysNoAnswer({ source: 'unanswered' })], [true, false, false])
})
