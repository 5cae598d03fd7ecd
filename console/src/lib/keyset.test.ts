import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEvery } from './keyset.ts'

test('every page is read once, in order, by the cursor of the one before', async () => {
  const asked: (string | undefined)[] = []
  const pages: Record<string, { items: number[]; next?: string }> = { first: { items: [1, 2], next: 'a' }, a: { items: [], next: 'b' }, b: { items: [3] } }
  assert.deepEqual(await readEvery((cursor) => { asked.push(cursor); return Promise.resolve(pages[cursor ?? 'first']!) }), [1, 2, 3])
  assert.deepEqual(asked, [undefined, 'a', 'b'])
})
