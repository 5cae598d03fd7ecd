import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editInbox } from '@yanshu/contract/brands.ts'
import { entryInput } from '@yanshu/contract/knowledge.ts'
import { termInput } from '@yanshu/contract/understanding.ts'
import { demoEntries, demoLook, demoTerms } from './demo-seed.ts'

test('the demo shop has at least 150 entries that an editor could have written', () => {
  const entries = demoEntries()
  assert.ok(entries.length >= 150)
  for (const entry of entries) assert.deepEqual(entryInput.parse(entry), entry)
  assert.equal(new Set(entries.map((entry) => entry.title)).size, entries.length)
  assert.ok(entries.some((entry) => entry.goods.length > 0 && entry.goods[0]?.url?.startsWith('/demo/products/')))
})

test('its widget looks as an inbox may look, and asks what the shop can answer', () => {
  assert.deepEqual(editInbox.shape.input.shape.look.parse(demoLook), demoLook)
  const known = new Set(demoEntries().flatMap((entry) => [entry.title, ...entry.questions]))
  assert.deepEqual(demoLook.quickQuestions.filter((question) => !known.has(question)), [])
})

test('the names of its goods are terms that an editor could have written, each known once', () => {
  const terms = demoTerms()
  for (const term of terms) assert.deepEqual(termInput.parse(term), term)
  assert.equal(new Set(terms.map(({ name }) => name)).size, terms.length)
})
