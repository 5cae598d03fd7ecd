import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deedOf, measured } from './deed.ts'

test('who wants a person gets one, whatever the lines say', () => {
  assert.deepEqual(deedOf({ wish: 'complaint', would: 'offer', because: 'between' }, { kind: 'answer' }), { does: 'person', because: 'wished' })
  assert.deepEqual(deedOf({ wish: 'greeting', would: 'answer', because: 'sure' }, { kind: 'answer' }), { does: 'talk', because: 'wished' })
})

test('who is sure does what the intent is for', () => {
  const sure = { wish: 'question', would: 'answer', because: 'sure' } as const
  assert.deepEqual(deedOf(sure, { kind: 'order' }), { does: 'order', because: 'sure' })
  assert.deepEqual(deedOf(sure, undefined), { does: 'answer', because: 'sure' })
  assert.deepEqual(deedOf({ wish: 'question', would: 'search', because: 'alone' }, { kind: 'order' }), { does: 'search', because: 'alone' })
})

test('the best intent is as likely as the bot is sure', () => {
  const intents = [{ id: 'a', name: 'a', probability: 0.8 }, { id: 'b', name: 'b', probability: 0.2 }]
  assert.deepEqual(measured({ intents, confidence: 0.4 }).map(({ probability }) => probability), [0.4, 0.1])
  assert.deepEqual(measured({ intents: [], confidence: 0 }), [])
})
