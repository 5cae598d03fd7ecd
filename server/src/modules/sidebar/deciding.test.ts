import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonToLook, type Claims } from './deciding.ts'

const nothing: Claims = { isOurs: true, follows: false, serves: false, assigned: false, seesAll: false }

test('one may look who has the contact, serves it, has its conversation, or sees all', () => {
  const table: [Partial<Claims>, ReturnType<typeof reasonToLook>][] = [
    [{}, undefined],
    [{ follows: true }, 'follows'], [{ serves: true }, 'serves'], [{ assigned: true }, 'assigned'], [{ seesAll: true }, 'all'],
    [{ follows: true, seesAll: true }, 'follows'],
    // An id that the company does not know opens nothing, whoever asks.
    [{ isOurs: false, seesAll: true }, undefined], [{ isOurs: false, follows: true, serves: true, assigned: true }, undefined],
  ]
  for (const [claims, why] of table) assert.equal(reasonToLook({ ...nothing, ...claims }), why, JSON.stringify(claims))
})
