import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import * as z from 'zod'
import { openSecret, ordersSettings } from './settings.ts'

const key = { id: 'k1', secret: randomBytes(32) }
const schema = ordersSettings(key)

test('a secret is sealed when it is read and stays sealed when it is sent back', () => {
  const stored = schema.parse({ baseUrl: 'https://shop.example', secret: 'open sesame' })
  assert.match(stored.secret, /^sealed:/)
  assert.doesNotMatch(stored.secret, /sesame/)
  assert.equal(openSecret(key, stored.secret), 'open sesame')
  assert.equal(schema.parse(stored).secret, stored.secret)
})

test('defaults name no shop, and another key opens nothing', () => {
  assert.deepEqual(schema.parse({}), { baseUrl: '', secret: '', allowOwnMachine: false })
  const { secret } = schema.parse({ secret: 'x' })
  assert.equal(openSecret({ id: 'k1', secret: randomBytes(32) }, secret), '')
  assert.equal(openSecret(key, 'plain'), '')
})

test('the form knows that it is a password', () => {
  const described = z.toJSONSchema(schema, { io: 'input' })
  assert.deepEqual(described.properties?.['secret'], { default: '', type: 'string', maxLength: 1000, format: 'password' })
})
