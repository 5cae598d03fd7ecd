import assert from 'node:assert/strict'
import { test } from 'node:test'
import { starterIntents } from '../../starter/intents.ts'
import { isFrozen } from './frozen.ts'

test('about an eighth of all texts is frozen, of every intent some', () => {
  const all = starterIntents.flatMap(({ phrasings, english }) => [...phrasings, ...english])
  const share = all.filter(isFrozen).length / all.length
  assert.ok(share > 0.11 && share < 0.14, String(share))
  const without = starterIntents.filter(({ phrasings }) => !phrasings.some(isFrozen)).map(({ id }) => id)
  assert.deepEqual(without, [])
})

test('texts that say the same are frozen together', () => {
  for (const { phrasings } of starterIntents) {
    for (const text of phrasings) assert.equal(isFrozen(`${text}？！ `), isFrozen(text), text)
  }
})
