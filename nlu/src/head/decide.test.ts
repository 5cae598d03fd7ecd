import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, type Choice } from './decide.ts'
import type { Prediction } from './types.ts'

const said = (confidence: number, ...probabilities: number[]): Prediction => (
  { confidence, outOfScope: 0, ranked: probabilities.map((probability, index) => ({ label: 'abc'[index] ?? '', probability })) })

test('answers, offers or searches', () => {
  const cases: [Prediction, Choice][] = [
    [said(0.9, 0.9, 0.05), { act: 'answer', label: 'a' }],
    [said(0.7, 0.7), { act: 'answer', label: 'a' }],
    [said(0.5, 0.5, 0.3, 0.1), { act: 'offer', labels: ['a', 'b', 'c'] }],
    [said(0.5, 0.5, 0.3, 0.01), { act: 'offer', labels: ['a', 'b'] }],
    [said(0.6, 0.6, 0.02), { act: 'search' }],
    [said(0.2, 0.9, 0.05), { act: 'search' }],
    [said(0), { act: 'search' }],
  ]
  for (const [prediction, choice] of cases) assert.deepEqual(decide(prediction, { answer: 0.7, offer: 0.3 }), choice)
})

test('offers both where two labels are nearly as likely, however low the thresholds', () => {
  assert.deepEqual(decide(said(0.5, 0.5, 0.45), { answer: 0.4, offer: 0.3 }), { act: 'offer', labels: ['a', 'b'] })
})
