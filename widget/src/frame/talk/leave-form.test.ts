import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone } from '@yanshu/contract/conversations.ts'
import { phoneShape } from './leave-form.ts'

test('a phone number is what the server takes for one', () => {
  const rules = phone.def.checks?.map((check) => (check._zod.def as { pattern?: RegExp }).pattern?.source)
  assert.ok(rules?.includes(phoneShape.source))
})
