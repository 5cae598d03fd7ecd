import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone } from '@yanshu/contract/conversations.ts'
import type { FieldKind, FormField } from '@yanshu/contract/forms.ts'
import { findFaults, phoneShape } from './checking.ts'

const field = (key: string, kind: FieldKind, required = false): FormField => ({ key, kind, label: key, required })

test('a phone number is what the server takes for one', () => {
  const rules = phone.def.checks?.map((check) => (check._zod.def as { pattern?: RegExp }).pattern?.source)
  assert.ok(rules?.includes(phoneShape.source))
})

test('what is needed and not there, or not of its kind, is found; the rest is let through', () => {
  const fields = [field('name', 'text', true), field('phone', 'phone'), field('mail', 'email'), field('count', 'number'), field('why', 'choices', true), field('day', 'day')]
  const faults = findFaults(fields, { phone: '123', mail: 'a@b', count: 'two', why: [] })
  assert.deepEqual([...faults], [['name', 'needed'], ['phone', 'phone'], ['mail', 'email'], ['count', 'number'], ['why', 'needed']])
  assert.equal(findFaults(fields, { name: '林', phone: '13800138000', mail: 'a@b.cn', count: '-2.5', why: ['a'] }).size, 0)
})
