import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactDetails, phone } from './conversations.ts'

test('a phone number is one that can be called', () => {
  const good = ['13800138000', '138-0013-8000', '138 0013 8000', '+86 138 0013 8000', '0571-88880000', '010 88880000', '0755-88880000-8012', '400-800-1234', '+1 415 555 0100', '+4930123456']
  for (const text of good) assert.ok(phone.safeParse(text).success, text)
  const bad = ['12345', '12800138000', '1380013800', '138001380001', '88880000', '+012345678', '+123456', '+1234567890123456', '138--00138000', '电话', '']
  for (const text of bad) assert.ok(!phone.safeParse(text).success, text)
})

test('who leaves details leaves a way to be reached, or a text', () => {
  for (const details of [{ phone: '13800138000' }, { email: 'lin@example.cn' }, { text: '请回电' }]) assert.ok(contactDetails.safeParse(details).success)
  for (const details of [{}, { name: '林晓' }, { phone: '12345', text: '请回电' }]) assert.ok(!contactDetails.safeParse(details).success)
})
