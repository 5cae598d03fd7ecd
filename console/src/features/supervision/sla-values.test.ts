import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slaPolicyInput } from '@yanshu/contract/sla.ts'
import { enteredTime, inputOf, timesProblem, valuesOf } from './sla-values.ts'

test('a time is shown in the largest unit in which it is whole', () => {
  assert.deepEqual([enteredTime(90_000), enteredTime(120_000), enteredTime(7_200_000)], [{ amount: 90, unit: 'seconds' }, { amount: 2, unit: 'minutes' }, { amount: 2, unit: 'hours' }])
})
test('what the form shows is what was stored', () => {
  const input = inputOf(valuesOf(undefined))
  assert.deepEqual(input.targets, { first_reply: 60_000, next_reply: 180_000 })
  assert.ok(slaPolicyInput.safeParse({ ...input, name: '标准' }).success)
  const policy = { id: 'p', ...input, name: '标准' }
  assert.deepEqual(inputOf(valuesOf(policy)), { ...input, name: '标准' })
})
test('times must be given, and neither too short nor too long', () => {
  const { targets } = valuesOf(undefined)
  assert.equal(timesProblem(targets), undefined)
  assert.equal(timesProblem({ ...targets, first_reply: { amount: 5, unit: 'seconds' } }), 'range')
  assert.equal(timesProblem({ first_reply: { unit: 'seconds' }, next_reply: { amount: null, unit: 'minutes' }, resolution: { unit: 'hours' } }), 'missing')
})
