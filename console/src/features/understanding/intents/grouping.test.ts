import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Intent } from '@yanshu/contract/understanding.ts'
import { groupIntents, groupsOf } from './grouping.ts'

const intent = (id: string, name: string, group: string, nameEn?: string): Intent => ({
  id, name, group, description: '', action: { kind: 'answer' }, slots: [], enabled: true, phrasings: 20, entries: 1, revision: 1, updatedAt: 1, ...(nameEn !== undefined && { nameEn }),
})
const all = [intent('shipping.fee', '运费多少', 'shipping', 'Delivery cost'), intent('invoice.get', '开发票', 'invoice'), intent('shipping.when', '什么时候发货', 'shipping')]
const ids = (text: string, group?: string): string[][] => groupIntents(all, text, group).map((each) => each.intents.map(({ id }) => id))

test('intents stand under their groups in the order of the list', () => {
  assert.deepEqual(ids(''), [['shipping.fee', 'shipping.when'], ['invoice.get']])
  assert.deepEqual(groupsOf(all), ['shipping', 'invoice'])
})

test('they are found by name, English name and id, within a group', () => {
  assert.deepEqual(ids('发'), [['invoice.get'], ['shipping.when']])
  assert.deepEqual(ids('DELIVERY'), [['shipping.fee']])
  assert.deepEqual(ids('invoice.'), [['invoice.get']])
  assert.deepEqual(ids('发', 'invoice'), [['invoice.get']])
  assert.deepEqual(ids('没有'), [])
})
