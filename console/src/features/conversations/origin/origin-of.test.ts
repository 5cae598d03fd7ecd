import assert from 'node:assert/strict'
import { test } from 'node:test'
import { originOf } from './origin-of.ts'

test('an account is told with its channel, once', () => {
  const table = [['公众号', '鹿溪优选', '公众号'], ['公众号', '鹿溪优选公众号', undefined], ['Web', 'Luxi web shop', undefined], ['Mini program', '鹿溪优选商城', 'Mini program']] as const
  for (const [channel, inbox, kind] of table) assert.deepEqual(originOf(channel, inbox), { account: inbox, ...(kind !== undefined && { kind }) }, inbox)
})
