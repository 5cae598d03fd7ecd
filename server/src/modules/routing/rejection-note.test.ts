import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rejectionNote } from './rejection-note.ts'

test('a rejected transfer is noted with its reason and what was noted for it, as far as they are there', () => {
  assert.equal(rejectionNote({ from: '小林', note: '急', reason: '不懂发票' }, 'zh-CN'), '没有接受 小林 的转接：不懂发票\n转接备注：急')
  assert.equal(rejectionNote({ from: undefined, note: undefined, reason: undefined }, 'zh-CN'), '没有接受转接')
  assert.equal(rejectionNote({ from: 'Lin', note: undefined, reason: 'busy' }, 'en-US'), 'Rejected the transfer from Lin: busy')
})
