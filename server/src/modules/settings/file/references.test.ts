import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toIds, toNames } from './references.ts'

const byName = new Map([['@brand:鹿溪优选', 'b1'], ['@group:@售后', 'g1']])
const byId = new Map([...byName].map(([name, id]) => [id, name]))

test('ids become names at any depth and come back as the ids of there', () => {
  const value = { brand: 'b1', deep: [{ groups: ['g1', 'unknown'] }], on: true, none: null, text: '@everybody', twice: '@@x' }
  const named = toNames(value, { byId })
  assert.deepEqual(named, { brand: '@brand:鹿溪优选', deep: [{ groups: ['@group:@售后', 'unknown'] }], on: true, none: null, text: '@@everybody', twice: '@@@x' })
  const missing: string[] = []
  assert.deepEqual(toIds(named, { byName }, (path) => missing.push(path)), value)
  assert.deepEqual(missing, [])
})

test('a name that is not there is told by its place', () => {
  const missing: string[] = []
  toIds({ inboxes: ['@inbox:官网', '@brand:鹿溪优选'], brand: '@brand:别的' }, { byName }, (path) => missing.push(path))
  assert.deepEqual(missing, ['inboxes.0', 'brand'])
})
