import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeCourse } from './dialogue-shape.ts'

test('a dialogue is told by its course and its end', () => {
  const turns = [{ isCustomer: true, text: '怎么还没到！！' }, { isCustomer: false, text: '您好，请提供单号' }, { isCustomer: true, text: '单号？' }]
  assert.deepEqual(describeCourse(turns), ['turns=3', 'last=customer', 'said=2', 'answered=3', 'exclaims=2', 'asks-again=1', 'ends=单号', 'ends=号？'])
  assert.deepEqual(describeCourse(turns.slice(0, 2)).slice(0, 2), ['turns=2', 'last=desk'])
  assert.deepEqual(describeCourse([]), ['turns=0', 'last=desk', 'said=0', 'answered=0', 'exclaims=0', 'asks-again=0'])
})
