import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { createAboutCache } from './about-cache.ts'
import { createFinding } from './answers.ts'

const plain: Omit<Entry, 'id'> = { title: '运费', questions: [], answer: '', category: '', links: [], goods: [], enabled: true, revision: 1, updatedAt: 0 }

/** Finds among entries, of which the words of a question find none. */
function openFinding(entries: readonly Entry[]) {
  const all = createAboutCache(async () => entries.map(({ id }) => id))
  const entriesOf = async (ids: readonly string[]) => entries.filter(({ id }) => ids.includes(id))
  return createFinding({ search: { query: async () => [] }, entriesOf, byIntent: all, byProduct: all, now: () => 1000 })
}

test('what other brands say, and what holds no more, takes no place from what may answer', async () => {
  const others = Array.from({ length: 30 }, (_, index): Entry => ({ ...plain, id: `other-${index}`, brand: 'other' }))
  const past = Array.from({ length: 30 }, (_, index): Entry => ({ ...plain, id: `past-${index}`, validUntil: 500 }))
  const { answersFor } = openFinding([...others, ...past, { ...plain, id: 'own', brand: 'own' }])
  const ids = async (hints: Parameters<typeof answersFor>[3]) => (await answersFor('?', 'own', 5, hints)).map(({ entry }) => entry.id)
  assert.deepEqual(await ids({ intents: [['shipping.fee', 0.9]] }), ['own'])
  assert.deepEqual(await ids({ products: ['p1'] }), ['own'])
})
