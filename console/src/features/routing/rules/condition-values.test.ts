import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleCondition } from '@yanshu/contract/routing.ts'
import { blankCondition, conditionKinds, isComplete } from './condition-values.ts'

test('every kind of the contract can be chosen', () => {
  assert.deepEqual(new Set(conditionKinds), new Set(ruleCondition.options.map((each) => each.shape.kind.value)))
})
test('a blank one is complete just where the contract takes it', () => {
  for (const kind of conditionKinds) assert.equal(isComplete(blankCondition(kind)), ruleCondition.safeParse(blankCondition(kind)).success, kind)
})
