import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleConversation, sampleMessage, sampleNote } from '../conversations/sample-records.ts'
import { addressOf, saidIn } from './said.ts'

test('what can be found in a message can be read in its hit', () => {
  assert.equal(saidIn({ parts: [{ type: 'text', text: '订单在这' }, { type: 'order', order: { id: 'LX1', state: 'paid', total: 1, title: '手机', quantity: 1 } }] }), '订单在这 LX1 手机')
  assert.equal(saidIn({ parts: [{ type: 'form-answer', message: 'm', title: '登记', answers: [{ key: 'a', label: '尺码', value: ['L', 'M'] }] }] }), '尺码 L M')
  assert.equal(saidIn({ parts: [{ type: 'logistics', carrier: '顺丰', number: 'SF1', events: [] }] }), '顺丰 SF1')
})

test('a hit leads to its place', () => {
  const conversation = sampleConversation({ id: 'c', seq: 9 })
  assert.equal(addressOf({ conversation, message: sampleMessage(4) }), '/workspace/all/c?at=4')
  assert.equal(addressOf({ conversation, note: sampleNote(1, { id: 'n' }) }), '/workspace/all/c?at=1&note=n')
})
