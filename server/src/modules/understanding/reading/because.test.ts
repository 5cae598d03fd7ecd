import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide } from '@yanshu/nlu/head/decide.ts'
import { becauseOf } from './because.ts'

const lines = { answer: 0.7, offer: 0.3 }

function because(probabilities: number[], outOfScope = 0) {
  const ranked = probabilities.map((probability, at) => ({ label: `intent.${at}`, probability }))
  const prediction = { ranked, outOfScope, confidence: (probabilities[0] ?? 0) * (1 - outOfScope) }
  const choice = decide(prediction, lines)
  return [choice.act, becauseOf(choice, prediction, lines)]
}

test('what the bot would do is told with the reason, also where the lines alone say otherwise', () => {
  assert.deepEqual(because([0.9, 0.05]), ['answer', 'sure'])
  assert.deepEqual(because([0.5, 0.3]), ['offer', 'between'])
  assert.deepEqual(because([0.6, 0.02]), ['search', 'alone'])
  assert.deepEqual(because([0.8, 0.75]), ['offer', 'close'])
  assert.deepEqual(because([0.6, 0.3], 0.8), ['search', 'outside'])
  assert.deepEqual(because([0.2, 0.1]), ['search', 'unsure'])
  assert.deepEqual(because([]), ['search', 'nothing'])
})
