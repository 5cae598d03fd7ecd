import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endpoint } from '@yanshu/contract/endpoint.ts'
import { listEntries } from '@yanshu/contract/knowledge.ts'
import { flagFromText, intFromText } from '@yanshu/contract/primitives.ts'
import * as z from 'zod'
import { addressOf } from './address.ts'

const thing = endpoint('GET', '/api/things/:name/parts/:part', {
  summary: 'A thing', permission: 'public', params: z.strictObject({ name: z.string(), part: z.string() }),
  query: z.strictObject({ limit: intFromText(1, 200).exactOptional(), old: flagFromText.exactOptional() }), output: z.unknown(),
})

test('places of the path are filled in and escaped', () => {
  assert.equal(addressOf(thing, { params: { name: 'a/b', part: '雁' } }), '/api/things/a%2Fb/parts/%E9%9B%81')
})

test('query values are encoded by their codecs', () => {
  assert.equal(addressOf(thing, { params: { name: 'x', part: 'y' }, query: { limit: 50, old: true } }), '/api/things/x/parts/y?limit=50&old=1')
})

test('text of a query is escaped', () => {
  assert.equal(addressOf(listEntries, { query: { text: '退款 & 换货' } }), '/api/knowledge?text=%E9%80%80%E6%AC%BE+%26+%E6%8D%A2%E8%B4%A7')
})

test('an undefined value is left out', () => {
  assert.equal(addressOf(listEntries, { query: { text: undefined } as never }), '/api/knowledge')
})

test('a value that breaks the schema is refused before it is sent', () => {
  assert.throws(() => addressOf(thing, { params: { name: 'x', part: 'y' }, query: { limit: 500 } }))
})
