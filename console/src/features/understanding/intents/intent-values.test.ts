import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Intent } from '@yanshu/contract/understanding.ts'
import { inputFrom, suggestId, valuesOf } from './intent-values.ts'

const greeting: Intent = { id: 'talk.greeting', name: '问候', group: 'talk', description: '', action: { kind: 'talk', wish: 'greeting' }, slots: [], enabled: true, phrasings: 9, entries: 0, revision: 3, updatedAt: 1 }

test('a form gives back what it was given', () => {
  const { id: _id, phrasings: _phrasings, entries: _entries, revision: _revision, updatedAt: _updatedAt, ...input } = greeting
  assert.deepEqual(inputFrom(valuesOf(greeting)), input)
  assert.deepEqual(inputFrom({ ...valuesOf(greeting), act: 'order', nameEn: ' Hi ' }), { ...input, action: { kind: 'order' }, nameEn: 'Hi' })
})

test('a new intent is on, in its group, and answers', () => {
  const values = valuesOf(undefined, 'shipping')
  assert.deepEqual([values.group, values.act, values.enabled], ['shipping', 'answer', true])
})

test('an id is suggested from the group and the names, and is one that no intent has', () => {
  const member = { id: 'member.join', group: 'membership' }
  assert.equal(suggestId([member], 'membership', { name: '生日礼', nameEn: 'Birthday gift!' }), 'member.birthday-gift')
  assert.equal(suggestId([member], 'membership', { name: '入会', nameEn: 'Join' }), 'member.join-2')
  assert.equal(suggestId([], '自定义', { name: 'VIP 礼品卡', nameEn: '' }), 'vip')
  assert.equal(suggestId([member, { id: 'member.own-1', group: 'membership' }], 'membership', { name: '生日礼', nameEn: '' }), 'member.own-2')
  assert.equal(suggestId([], '', { name: '闲聊天气', nameEn: '' }), 'own-1')
})
