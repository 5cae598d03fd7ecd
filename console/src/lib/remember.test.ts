import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recalled, remember } from './remember.ts'

test('a choice is recalled, also where there is no storage', () => {
  assert.equal(recalled('side'), undefined)
  remember('side', 'narrow')
  assert.equal(recalled('side'), 'narrow')
  remember('side', 'wide')
  assert.equal(recalled('side'), 'wide')
})
