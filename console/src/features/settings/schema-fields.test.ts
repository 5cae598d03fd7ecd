import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { schemaFields } from './schema-fields.ts'

const fieldsOf = (schema: z.ZodObject) => schemaFields(z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>)

test('every kind of value gets its control', () => {
  const fields = fieldsOf(z.strictObject({
    name: z.string().max(80).default('雁书'), note: z.string().max(2000), secret: z.string().max(1000).meta({ format: 'password' }), minutes: z.int().min(5).max(480).default(30),
    share: z.number().gt(0), on: z.boolean(), mode: z.enum(['a', 'b']), words: z.array(z.string()).max(9), days: z.array(z.enum(['mon', 'tue'])), deep: z.strictObject({}),
  }))
  assert.deepEqual(fields.map((field) => [field.key, field.kind]), [
    ['name', 'text'], ['note', 'text'], ['secret', 'text'], ['minutes', 'number'], ['share', 'number'], ['on', 'flag'], ['mode', 'choice'], ['words', 'texts'], ['days', 'texts'], ['deep', 'other'],
  ])
})

test('limits, defaults and what must be given are read', () => {
  const [minutes, plain] = fieldsOf(z.strictObject({ minutes: z.int().min(5).max(480).default(30), plain: z.int() }))
  assert.deepEqual(minutes, { key: 'minutes', required: false, fallback: 30, title: undefined, description: undefined, kind: 'number', min: 5, max: 480, whole: true })
  assert.deepEqual([plain?.required, plain?.kind === 'number' && plain.min, plain?.kind === 'number' && plain.max], [true, undefined, undefined])
})

test('a secret is not shown, a long text gets room', () => {
  const [secret, note] = fieldsOf(z.strictObject({ secret: z.string().meta({ format: 'password' }), note: z.string().max(2000) }))
  assert.ok(secret?.kind === 'text' && secret.secret && !secret.long)
  assert.ok(note?.kind === 'text' && !note.secret && note.long)
})

test('what a text must look like is read', () => {
  const [address] = fieldsOf(z.strictObject({ address: z.string().regex(/^https:/).default('') }))
  assert.equal(address?.kind === 'text' && address.pattern, '^https:')
})

test('a schema without properties has no fields', () => {
  assert.deepEqual(schemaFields({}), [])
})
