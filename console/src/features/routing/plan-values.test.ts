import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoutingPlan } from '@yanshu/contract/routing.ts'
import { toPlan, toPlanValues } from './plan-values.ts'

const usual: RoutingPlan = { mode: 'least_busy', stickyMinutes: 3, stickyThen: 'least_busy', skillFirst: true }
const whole: RoutingPlan = { mode: 'sticky', stickyMinutes: 5, stickyThen: 'round_robin', skillFirst: false, overflow: { group: 'b', moreThan: 4 }, reserve: { groups: ['c', 'd'], above: 9, below: 2, seconds: 30 } }

test('a plan comes back from the form as it went in', () => {
  for (const plan of [usual, whole]) assert.deepEqual(toPlan(toPlanValues(plan), usual), plan)
})
test('what is taken away in the form is left out', () => {
  const { overflowTo: _gone, ...values } = toPlanValues(whole)
  assert.deepEqual(Object.keys(toPlan({ ...values, reserveFrom: [] }, whole)).toSorted(), ['mode', 'skillFirst', 'stickyMinutes', 'stickyThen'])
})
test('what the present mode does not show keeps what it was', () => {
  assert.equal(toPlan({ mode: 'manual' }, whole).stickyMinutes, 5)
})
