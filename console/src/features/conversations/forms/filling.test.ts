import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FormField } from '@yanshu/contract/forms.ts'
import { filledIn, missingIn } from './filling.ts'

const fields: FormField[] = [
  { key: 'reason', kind: 'choice', label: '原因', required: true, options: ['物流', '质量'] }, { key: 'kinds', kind: 'choices', label: '类型', required: true, options: ['a', 'b'] },
  { key: 'note', kind: 'paragraph', label: '说明', required: false },
]

describe('filling in a form', () => {
  it('needs what is required', () => {
    assert.deepEqual(missingIn(fields, { reason: ' ', kinds: [] }), ['reason', 'kinds'])
    assert.deepEqual(missingIn(fields, { reason: '物流', kinds: ['a'] }), [])
  })
  it('sends what was filled in, trimmed, and nothing else', () => {
    assert.deepEqual(filledIn(fields, { reason: ' 物流 ', kinds: ['a'], note: '  ', other: 'x' }), { reason: '物流', kinds: ['a'] })
  })
})
