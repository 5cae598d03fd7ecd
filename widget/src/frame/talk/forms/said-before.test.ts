import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidBefore } from './said-before.ts'

const answer = (key: string, value: string | string[]) => ({ parts: [{ type: 'form-answer' as const, message: 'm', title: '咨询前', answers: [{ key, label: key, value }] }] })

test('what the contact gave last is known, and nothing else of what it filled in', () => {
  assert.deepEqual(saidBefore([answer('name', '林'), { parts: [{ type: 'text', text: '在吗' }] }, answer('topic', '售后'), answer('phone', '13800138000'), answer('name', '林晓')]), { name: '林晓', phone: '13800138000' })
  assert.deepEqual(saidBefore([answer('email', ['a'])]), {})
})

test('a customer whom the shop vouches for has a name; a made-up one is not put in its mouth', () => {
  assert.deepEqual(saidBefore([], { id: 'c', name: '王女士', known: true }), { name: '王女士' })
  assert.deepEqual(saidBefore([answer('name', '小王')], { id: 'c', name: '王女士', known: true }), { name: '小王' })
  assert.deepEqual(saidBefore([], { id: 'c', name: '访客 3A', known: false }), {})
})
