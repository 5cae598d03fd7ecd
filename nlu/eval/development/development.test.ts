import assert from 'node:assert/strict'
import { test } from 'node:test'
import { developmentMessages } from './development.ts'

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const details = new Set(['region', 'order', 'product', 'size'])

test('every message is something a person typed', () => {
  for (const { text } of developmentMessages) {
    assert.equal(text, text.trim())
    assert.ok(text.length >= 2 && text.length <= 200, text)
  }
})

test('every message tells what answers it, or that it belongs to a person', () => {
  for (const row of developmentMessages) {
    const fields = Object.keys(row).filter((name) => name !== 'text').sort().join()
    assert.ok(['entries', 'entries,missing', 'person'].includes(fields), row.text)
    if ('person' in row) continue
    assert.equal(new Set(row.entries).size, row.entries.length, row.text)
    for (const id of row.entries) assert.match(id, kebab, row.text)
    if (row.missing === undefined) continue
    assert.ok(details.has(row.missing) && row.entries.length > 0, row.text)
  }
})

test('no message stands twice, whatever its case, spaces and marks', () => {
  const seen = new Set<string>()
  for (const { text } of developmentMessages) {
    const bare = text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '') || text
    assert.ok(!seen.has(bare), text)
    seen.add(bare)
  }
})

test('each kind of message is there in numbers that can be fitted on', () => {
  const count = { answered: 0, unanswered: 0, missing: 0, person: 0 }
  for (const row of developmentMessages) {
    if ('person' in row) count.person += 1
    else if (row.missing !== undefined) count.missing += 1
    else if (row.entries.length === 0) count.unanswered += 1
    else count.answered += 1
  }
  assert.ok(count.answered >= 750 && count.unanswered >= 130 && count.missing >= 60 && count.person >= 50, JSON.stringify(count))
})
