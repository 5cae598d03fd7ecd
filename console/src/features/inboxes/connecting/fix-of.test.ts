import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectingSteps as english } from '../../../lib/messages/en-US/connecting-steps.ts'
import { connectingSteps as chinese } from '../../../lib/messages/zh-CN/connecting-steps.ts'
import { addressIn, fixOf } from './fix-of.ts'

test('a code of the platform leads to what helps', () => {
  const table = [['40164 invalid ip 203.0.113.7', 'address'], ['60020', 'address'], ['40013', 'id'], ['40125', 'secret'], ['48001 rid: 1', 'permission'], ['48004', 'banned'], ['45009', 'limit'], ['-1', 'busy'], ['95011', 'mode'], ['95017', 'permission'], ['40096', undefined]] as const
  for (const [vendor, fix] of table) assert.equal(fixOf({ step: 'credentials', is: 'bad', vendor }), fix, vendor)
})

test('steps without a code have their own help', () => {
  assert.equal(fixOf({ step: 'callback', is: 'bad' }), 'callback')
  assert.equal(fixOf({ step: 'callback', is: 'bad', vendor: 'signature' }), 'callback')
  assert.equal(fixOf({ step: 'account', is: 'bad' }), 'account')
  assert.equal(fixOf({ step: 'servicers', is: 'skipped' }), 'servicers')
  assert.equal(fixOf({ step: 'credentials', is: 'bad' }), 'busy')
  assert.equal(fixOf({ step: 'sending', is: 'skipped' }), undefined)
  assert.equal(fixOf({ step: 'credentials', is: 'good', vendor: '40001' }), undefined)
})

test('the address to be listed is read from what the platform says', () => {
  assert.equal(addressIn('40164 invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 1'), '203.0.113.7')
  assert.equal(addressIn('60020 not allow to access from your ip, from ip: 198.51.100.20, more'), '198.51.100.20')
  assert.equal(addressIn('1.2.3.4.5'), undefined)
  assert.equal(addressIn(undefined), undefined)
})

test('both languages help with the same, for the same channels', () => {
  assert.deepEqual(Object.keys(english.of), Object.keys(chinese.of))
  for (const name of Object.keys(chinese.fixes) as (keyof typeof chinese.fixes)[]) {
    assert.deepEqual(Object.entries(english.fixes[name]).map(([channel, steps]) => [channel, steps.length]), Object.entries(chinese.fixes[name]).map(([channel, steps]) => [channel, steps.length]), name)
  }
})
