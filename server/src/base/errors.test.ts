import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, fail, Failure } from './errors.ts'

test('a failure carries the status that the contract gives its code', () => {
  const cause = new Error('disk')
  const failure = fail.unavailable('audit_unavailable', { part: 'audit' }, cause)
  assert.ok(failure instanceof Failure && failure instanceof Error)
  assert.deepEqual([failure.code, failure.status, failure.details, failure.cause], ['audit_unavailable', 503, { part: 'audit' }, cause])
  assert.equal(fail.absent('setup_done').status, 404)
  assert.equal(fail.conflict('name_taken').details, undefined)
})

test('a code of another status does not compile', () => {
  // @ts-expect-error too_large is 413
  assert.equal(fail.absent('too_large').status, 413)
})

test('a ConfigError is told from a failure', () => {
  assert.ok(!(new ConfigError('Set PORT.') instanceof Failure))
  assert.equal(new ConfigError('Set PORT.').message, 'Set PORT.')
})
