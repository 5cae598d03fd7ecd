import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeForm } from '@yanshu/contract/forms.ts'
import type { Form } from '@yanshu/contract/forms.ts'
import { draftOf, freshField, inputOf, moved, problemsOf } from './form-draft.ts'
import type { FieldDraft } from './form-draft.ts'

const field = (given: Partial<FieldDraft>): FieldDraft => ({ ...freshField([]), label: '问题', ...given })
const form: Form = {
  id: '01934f00-0000-7000-8000-000000000001', title: '售后登记', use: 'wrap-up', enabled: false, inboxes: ['01934f00-0000-7000-8000-000000000002'],
  fields: [{ key: 'order', kind: 'text', label: '订单号', required: true, help: '在订单页' }, { key: 'kind', kind: 'choice', label: '类型', required: false, options: ['退货', '换货'] }],
}

test('a form that is edited and left alone is what it was', () => {
  const { id: _id, ...same } = form
  assert.deepEqual(inputOf(draftOf(form, 'message')), same)
})

test('a draft is sent trimmed, without what the kind has no need of', () => {
  const draft = { ...draftOf(form, 'message'), title: ' 登记 ', use: 'message' as const, fields: [field({ label: ' 订单号 ', help: '  ', options: '没有用' }), field({ key: 'b', kind: 'choices', options: ' 甲 \n\n乙' })] }
  const input = inputOf(draft)
  assert.deepEqual(input, {
    title: '登记', use: 'message', enabled: false, inboxes: form.inboxes,
    fields: [{ key: 'field_1', kind: 'text', label: '订单号', required: false }, { key: 'b', kind: 'choices', label: '问题', required: false, options: ['甲', '乙'] }],
  })
  assert.ok(makeForm.shape.input.safeParse(input).success)
})

test('a new field gets a key of its own, the wanted one while it is free', () => {
  const first = freshField([])
  const second = freshField([field({ key: 'field_2' })])
  assert.deepEqual([first.key, second.key], ['field_1', 'field_3'])
  assert.equal(freshField([], { key: 'phone', kind: 'phone' }).key, 'phone')
  assert.equal(freshField([field({ key: 'phone' })], { key: 'phone' }).key, 'field_2')
  assert.notEqual(first.place, second.place)
})

test('a field moves to its place, and not beyond the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 2), ['b', 'c', 'a'])
  assert.deepEqual(moved(['a', 'b', 'c'], 2, -1), ['c', 'a', 'b'])
  assert.deepEqual(moved(['a', 'b', 'c'], 1, 9), ['a', 'c', 'b'])
  assert.deepEqual(moved(['a'], 4, 0), ['a'])
})

test('what the server would refuse is found beside its field', () => {
  assert.deepEqual(problemsOf([
    field({ label: ' ' }), field({ key: 'a' }), field({ key: 'a' }), field({ key: 'Order' }),
    field({ key: 'b', kind: 'choice' }), field({ key: 'c', kind: 'choices', options: '甲\n 甲' }), field({ key: 'd', kind: 'choice', options: 'x'.repeat(201) }),
    field({ key: 'e', kind: 'choice', options: Array.from({ length: 41 }, (_, at) => `${at}`).join('\n') }), field({ key: 'g', kind: 'text', options: '' }),
  ]), [{ label: 'label' }, {}, { key: 'sameKey' }, { key: 'key' }, { options: 'options' }, { options: 'sameOption' }, { options: 'tooLong' }, { options: 'tooMany' }, {}])
})
