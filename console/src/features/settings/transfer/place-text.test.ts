import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transfer as english } from '../../../lib/messages/en-US/webhooks.ts'
import { transfer as chinese } from '../../../lib/messages/zh-CN/webhooks.ts'
import { placeText } from './place-text.ts'

test('a place in an item is said in words', () => {
  assert.equal(placeText('members.0.person', chinese), '成员 第 1 个 › 人员')
  assert.equal(placeText('members.11.person', english), 'members no. 12 › person')
  assert.equal(placeText('name', chinese), '名称')
  assert.equal(placeText('2.tarot', chinese), '第 3 个 › tarot')
})
