import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chatRows } from '../chat-rows.ts'
import { sampleMessage } from '../sample-records.ts'
import { stretchesOf } from './stretches.ts'

const rowsOf = (from: number, to: number) => chatRows(Array.from({ length: to - from + 1 }, (_, at) => sampleMessage(from + at)), { outgoing: [], unreadAfter: undefined })

test('every row is in one stretch, in order, and none is long', () => {
  const rows = rowsOf(1, 300)
  const stretches = stretchesOf(rows)
  assert.deepEqual(stretches.flatMap((each) => each.rows), rows)
  assert.ok(stretches.every((each) => each.rows.filter((row) => row.kind === 'message').length <= 40))
  assert.equal(new Set(stretches.map((each) => each.key)).size, stretches.length)
})

test('older and newer messages leave the others where they are', () => {
  const held = stretchesOf(rowsOf(100, 200))
  const more = stretchesOf(rowsOf(40, 240))
  const inner = held.slice(1, -1).map((each) => [each.key, each.rows.length])
  assert.ok(inner.length > 0)
  for (const [key, length] of inner) assert.equal(more.find((each) => each.key === key)?.rows.length, length)
})

test('a chat without messages has what is on its way', () => {
  assert.deepEqual(stretchesOf([]), [])
  assert.equal(stretchesOf([{ kind: 'unread', key: 'unread' }]).length, 1)
})
