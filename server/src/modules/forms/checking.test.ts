import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FieldKind, FormField, FormValues } from '@yanshu/contract/forms.ts'
import { checkValues, faultsOf } from './checking.ts'

const field = (kind: FieldKind, more: Partial<FormField> = {}): FormField => ({ key: 'a', kind, label: '问', required: false, ...more })
const colours = { options: ['红', '蓝'] }

describe('checking a value', () => {
  const cases: [kind: FieldKind, value: string | string[], good: boolean][] = [
    ['text', '你好', true], ['text', '两\n行', false], ['text', '长'.repeat(201), false], ['text', ['a'], false],
    ['paragraph', '两\n行', true],
    ['choice', '红', true], ['choice', '绿', false], ['choice', ['红'], false],
    ['choices', ['红', '蓝'], true], ['choices', ['红', '红'], false], ['choices', ['绿'], false], ['choices', '红', false],
    ['phone', '13800138000', true], ['phone', '12345', false],
    ['email', 'a@example.cn', true], ['email', 'a@', false],
    ['number', '-3.5', true], ['number', '1e5', false], ['number', '三', false],
    ['day', '2026-02-28', true], ['day', '2026-02-30', false], ['day', '2026-2-8', false],
  ]
  for (const [kind, value, good] of cases) {
    test(`${kind} ${JSON.stringify(value).slice(0, 20)}: ${good}`, () => assert.equal(checkValues([field(kind, kind.startsWith('choice') ? colours : {})], { a: value }).good, good))
  }
})

describe('checking all of it', () => {
  const fields = [field('text', { required: true }), field('choice', { key: 'b', label: '颜色', ...colours })]
  const problemsOf = (values: FormValues) => {
    const checked = checkValues(fields, values)
    return checked.good ? [] : checked.problems
  }

  test('gives what was asked beside what was said, trimmed, without what was left empty', () => {
    assert.deepEqual(checkValues(fields, { a: ' 王 ', b: ' ' }), { good: true, answers: [{ key: 'a', label: '问', value: '王' }] })
  })
  test('names every field that is wrong, and nothing that was typed', () => {
    assert.deepEqual(problemsOf({ b: '绿', c: '秘密' }), [{ key: 'c', code: 'unknown' }, { key: 'a', code: 'needed' }, { key: 'b', code: 'malformed' }])
    assert.deepEqual(problemsOf({ a: '  ' }), [{ key: 'a', code: 'needed' }])
  })
  test('a key that every object has is no field', () => {
    assert.deepEqual(checkValues([field('text', { key: 'constructor' })], {}), { good: true, answers: [] })
  })
})

test('a form with a key twice, or with nothing to choose, cannot be asked', () => {
  assert.deepEqual(faultsOf([field('text'), field('choice', colours)]), [{ path: 'input.fields.1.key', code: 'taken' }])
  assert.deepEqual(faultsOf([field('choices')]), [{ path: 'input.fields.0.options', code: 'needed' }])
  assert.deepEqual(faultsOf([field('choice', { options: ['红', '红'] })]), [{ path: 'input.fields.0.options', code: 'needed' }])
  assert.deepEqual(faultsOf([field('choice', colours)]), [])
})
