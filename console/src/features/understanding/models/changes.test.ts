import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intentChanges, measureChanges } from './changes.ts'
import { reasonText } from './model-words.ts'
import { learning } from '../../../lib/messages/zh-CN/understanding-models.ts'

const score = (intent: string, both: number) => ({ intent, name: intent, texts: 10, precision: both, recall: both })

test('intents are told by how much they changed, those known to one model left out', () => {
  const changes = intentChanges({ intents: [score('a', 0.9), score('b', 0.5), score('c', 0.7), score('old', 1)] }, { intents: [score('a', 0.8), score('b', 0.9), score('c', 0.7), score('new', 1)] })
  assert.deepEqual(changes.map((each) => each.intent), ['b', 'a'])
})

test('of errors and times less is better', () => {
  const changes = measureChanges({ accuracy: 0.8, calibrationError: 0.05, p95Ms: 2 }, { accuracy: 0.9, calibrationError: 0.02, p95Ms: 3, frozen: 0.7 })
  assert.deepEqual(changes.map((each) => [each.measure, each.better]), [['accuracy', true], ['frozen', undefined], ['calibrationError', true], ['p95Ms', false]])
})

test('a refusal is told in words', () => {
  const words = learning.models
  assert.match(reasonText({ code: 'intent_worse', intent: 'shipping.fee', loss: 4.25 }, words, () => '运费多少'), /「运费多少」.*4\.3/)
  assert.match(reasonText({ code: 'worse', loss: 1 }, words, () => ''), /1\.0/)
  assert.equal(reasonText({ code: 'nothing_to_compare' }, words, () => ''), words.reasons.nothing_to_compare)
})
