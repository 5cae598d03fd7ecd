import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorCodes } from '@yanshu/contract/errors.ts'
import { asRefusal, Refusal } from './refusal.ts'
import { judge } from './verdict.ts'

test('what passes is tried later, what is refused for good is not', () => {
  assert.equal(judge({ status: 0, code: 'unreachable' }), 'later')
  assert.equal(judge({ status: 429, code: 'too_many' }), 'later')
  assert.equal(judge({ code: 'unavailable' }), 'later')
  assert.equal(judge({ status: 502, code: 'from_a_proxy' }), 'later')
  assert.equal(judge({ status: 422, code: 'rule_refused' }), 'never')
  assert.equal(judge({ status: 403, code: 'contact_blocked' }), 'never')
  assert.equal(judge({ status: 409, code: 'client_id_reused' }), 'never')
  assert.equal(judge({ code: 'contact_blocked' }), 'never')
})

test('an ended token is renewed, an ended conversation begun anew', () => {
  assert.equal(judge({ status: 401, code: 'bad_token' }), 'renew')
  assert.equal(judge({ code: 'unauthenticated' }), 'renew')
  assert.equal(judge({ status: 422, code: 'conversation_over' }), 'anew')
  assert.equal(judge({ status: 404, code: 'absent' }), 'anew')
})

test('every code of the contract with a passing status is tried later, by its code alone as well', () => {
  const passing = Object.entries(errorCodes).filter(([, { status }]) => status === 429 || status >= 500)
  for (const [code] of passing) assert.equal(judge({ code }), 'later', code)
})

test('whatever is thrown becomes a refusal', () => {
  const refusal = new Refusal(422, 'rule_refused')
  assert.equal(asRefusal(refusal), refusal)
  assert.equal(asRefusal(new TypeError('fetch failed')).code, 'unreachable')
})
