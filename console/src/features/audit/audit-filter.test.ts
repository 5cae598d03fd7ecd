import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAudit } from '@yanshu/contract/administration.ts'
import { addressOf } from '../../lib/address.ts'
import { noFilter, queryOf } from './audit-filter.ts'

test('an empty filter asks for everything', () => {
  assert.deepEqual(queryOf(noFilter), {})
  assert.deepEqual(queryOf({ ...noFilter, actor: '  ' }), {})
})

test('a filter becomes an address that the server understands', () => {
  const query = queryOf({ actor: ' lin ', action: 'people.edit', object: '', result: 'denied', from: 1000, to: 2000 })
  assert.equal(addressOf(listAudit, { query: { ...query, limit: 50 } }), '/api/audit?actor=lin&action=people.edit&result=denied&from=1000&to=2000&limit=50')
})
