import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Message } from '@yanshu/contract/messages.ts'
import { sampleId, sampleMessage } from '../sample-records.ts'
import { answeredIn, isAnswered } from './answered-forms.ts'

describe('forms that were filled in', () => {
  const form = sampleId(7)
  const answer: Message = { ...sampleMessage(8), parts: [{ type: 'form-answer', message: form, title: '售后登记', answers: [] }] }
  it('are known by the answer', () => assert.deepEqual([...answeredIn([sampleMessage(6), answer])], [form]))
  it('are told apart where a message asks several', () => {
    const [one, other] = [sampleId(11), sampleId(12)]
    const answered = answeredIn([{ ...answer, parts: [{ type: 'form-answer', message: form, form: one, title: '售后登记', answers: [] }] }])
    assert.deepEqual([isAnswered(answered, form, one), isAnswered(answered, form, other), isAnswered(answeredIn([answer]), form, one)], [true, false, true])
  })
  it('are none while nobody has answered', () => assert.equal(answeredIn([sampleMessage(6)]).size, 0))
  it('are not counted once the answer is taken back', () => assert.equal(answeredIn([{ ...answer, recalledAt: 9, parts: [] }, { ...answer, recalledAt: 9 }]).size, 0))
})
