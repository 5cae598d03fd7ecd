import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isEmail, isPhone } from './facts.ts'

describe('facts of a contact', () => {
  it('take the phone numbers that the server takes', () => {
    assert.deepEqual(['13800138000', '+86 138-0013-8000', '12', '电话', ''].map(isPhone), [true, true, false, false, false])
  })
  it('take email addresses only', () => {
    assert.deepEqual(['li@example.cn', 'li@', ''].map(isEmail), [true, false, false])
  })
})
